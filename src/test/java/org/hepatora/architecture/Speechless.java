// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/**
 * Has no text in its code that a language would say: two small words in a row. Names that are the
 * same in every language ({@code Term}), what an exception tells an operator, and tables of the
 * names that records use are no such text.
 */
final class Speechless extends ArchCondition<JavaClass> {
  private static final Pattern WORDS =
      Pattern.compile("(?<![\\p{L}-])(?!et al)[a-z]{2,} [a-z]{2,}(?![\\p{L}])");

  Speechless() {
    super("have no words of a language in their code");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (type.getSimpleName().endsWith("Names")
        || type.getSimpleName().equals("Nicknames")
        || type.getSimpleName().equals("Formulary")) {
      return;
    }
    for (var text : texts(type)) {
      boolean says = WORDS.matcher(text).find();
      events.add(new SimpleConditionEvent(type, !says, type.getName() + " says: " + text));
    }
  }

  private static List<String> texts(JavaClass type) {
    var source = type.getSource().orElseThrow();
    try (var code = source.getUri().toURL().openStream()) {
      var texts = new Texts();
      new ClassReader(code).accept(texts, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return texts.found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The constants of a class, but for those that go straight into a term or an exception. */
  private static final class Texts extends ClassVisitor {
    private final List<String> found = new ArrayList<>();

    Texts() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        private @Nullable String last;

        @Override
        public void visitLdcInsn(Object value) {
          flush();
          last = value instanceof String text ? text : null;
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String descriptor, boolean ofInterface) {
          if (isForOperators(owner, method)) {
            last = null;
          }
          flush();
        }

        @Override
        public void visitInvokeDynamicInsn(
            String method, String descriptor, Handle bootstrap, Object... arguments) {
          flush();
          for (var argument : arguments) {
            if (argument instanceof String recipe && !(argument instanceof Type)) {
              last = recipe;
            }
          }
        }

        @Override
        public void visitInsn(int opcode) {
          flush();
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
          flush();
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
          flush();
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
          flush();
        }

        @Override
        public void visitEnd() {
          flush();
        }

        private void flush() {
          if (last != null) {
            found.add(last);
            last = null;
          }
        }
      };
    }

    private static boolean isForOperators(String owner, String method) {
      return owner.endsWith("Exception")
          || owner.endsWith("/Term")
          || owner.endsWith("/Limit")
          || method.startsWith("require");
    }
  }
}
