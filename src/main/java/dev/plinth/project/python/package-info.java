/**
 * Python as text. Takes a name, a text or the parts of a statement, gives Python that means the
 * same and that ruff leaves as it is.
 *
 * <p>Here stands what Python, SQLAlchemy, Pydantic and ruff want of a word or a line, and nothing
 * about specs. Only ASCII rules are used: Unicode tables differ between Java versions.
 */
@NullMarked
package dev.plinth.project.python;

import org.jspecify.annotations.NullMarked;
