/**
 * The values of the templates. Takes a {@link dev.plinth.project.backend.Backend}, returns the
 * record of a template. The first line of a template names its record.
 *
 * <p>The records hold names and booleans, so that templates decide nothing. They also hold
 * formatted statements where ruff would wrap a long line. Text from the spec is passed as a value
 * and never parsed as a template.
 */
@NullMarked
package dev.plinth.project.vars;

import org.jspecify.annotations.NullMarked;
