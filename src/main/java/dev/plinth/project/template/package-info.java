/**
 * The template engine. Takes the name of a template and a record, gives a text.
 *
 * <p>Velocity is known only here, and is kept small and shut in: templates come from the class path
 * alone and cannot include one another, an undefined name is an error, nothing is logged or
 * written.
 */
@NullMarked
package dev.plinth.project.template;

import org.jspecify.annotations.NullMarked;
