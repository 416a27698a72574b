/**
 * Python source text. Takes a name, a text or the parts of a statement, returns equivalent Python
 * that ruff neither reports nor reformats.
 *
 * <p>This package holds the rules of Python, SQLAlchemy, Pydantic and ruff for names and lines, and
 * knows nothing about specs. It uses only ASCII rules, since Unicode tables differ between Java
 * versions.
 */
@NullMarked
package dev.plinth.project.python;

import org.jspecify.annotations.NullMarked;
