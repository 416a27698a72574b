/**
 * The template engine. Takes the name of a template and a record, returns the rendered text.
 *
 * <p>Only this package uses Velocity, with few of its features: templates come from the class path
 * and cannot include one another, an undefined name is an error, and nothing is logged or written.
 */
@NullMarked
package dev.plinth.project.template;

import org.jspecify.annotations.NullMarked;
