/**
 * What the templates may say. Takes a {@link dev.plinth.project.backend.Backend}, gives one record
 * per template family, named in the header of the template.
 *
 * <p>Every decision has been made when a template sees a record: it holds words, ready lines and
 * booleans. Text of the spec arrives as a value and is never read as a template.
 */
@NullMarked
package dev.plinth.project.vars;

import org.jspecify.annotations.NullMarked;
