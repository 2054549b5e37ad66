// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import org.hepatora.files.LineHead;
import org.jspecify.annotations.Nullable;

/** The lines of a fetched file, by where they stand; memory holds one buffer. */
final class FetchedLines implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int BUFFER = 1 << 16;

  private final Fetched file;
  private final InputStream in;
  private final RandomAccessFile text;
  private long offset;
  private int number;

  FetchedLines(Fetched file) throws IOException {
    this.file = file;
    in = new BufferedInputStream(Files.newInputStream(file.path()), BUFFER);
    text = new RandomAccessFile(file.path().toFile(), "r");
  }

  /** The next line; null after the last. A blank line has no length. */
  @Nullable Line next() throws IOException {
    long begin = offset;
    long end = begin;
    boolean blank = true;
    int character = in.read();
    if (character < 0) {
      return null;
    }
    while (character >= 0 && character != '\n') {
      blank &= character <= ' ';
      end++;
      character = in.read();
    }
    offset = end + 1;
    number++;
    int length = (int) Math.min(end - begin, LineHead.LONGEST + 1L);
    var line = new Line(file.number(), number, begin, blank ? 0 : length, "");
    return blank || length > LineHead.LONGEST
        ? line
        : new Line(line.file(), number, begin, length, key(read(line)));
  }

  /** The text of a line. */
  synchronized byte[] read(Line line) throws IOException {
    var bytes = new byte[line.length()];
    text.seek(line.offset());
    text.readFully(bytes);
    return bytes;
  }

  /** Type and id, which mostly stand in front; empty where a line has none. */
  private static String key(byte[] line) {
    var type = "";
    var id = "";
    int bom = line.length > 2 && line[0] == (byte) 0xEF ? 3 : 0;
    try (var parser = JSON.createParser(line, bom, line.length - bom)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        for (var field = parser.nextFieldName();
            field != null && (type.isEmpty() || id.isEmpty());
            field = parser.nextFieldName()) {
          boolean word = parser.nextToken() == JsonToken.VALUE_STRING;
          if (word && field.equals("resourceType")) {
            type = parser.getText();
          } else if (word && field.equals("id")) {
            id = parser.getText();
          } else {
            parser.skipChildren();
          }
        }
      }
    } catch (IOException unreadable) {
      return "";
    }
    return type.isEmpty() || id.isEmpty() ? "" : type + "/" + id;
  }

  @Override
  public void close() throws IOException {
    in.close();
    text.close();
  }
}
