package org.hepatora.architecture.planted.files;

import org.springframework.stereotype.Component;

/** A reader that needs the server. */
@Component
final class ServedReader {}
