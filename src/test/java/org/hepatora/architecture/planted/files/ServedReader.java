// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture.planted.files;

import org.springframework.stereotype.Component;

/** A reader that needs the server. */
@Component
final class ServedReader {}
