/**
 * What a backend is. Takes a text, gives a {@link dev.plinth.spec.ReadSpec}: what the text says,
 * where it says it, and everything that is wrong with its shape.
 *
 * <p>Everything passes through spec 1.0, so that the same spec gives the same bytes. A fault is
 * read as what was probably meant, so that one pass can name all faults at once. JSON Schema is
 * known only here.
 */
@NullMarked
package dev.plinth.spec;

import org.jspecify.annotations.NullMarked;
