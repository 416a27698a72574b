/**
 * Writes projects to disk. Takes a {@link dev.plinth.project.Project}, returns an {@link
 * dev.plinth.artifact.Artifact} (a zip) or writes a folder.
 *
 * <p>The same project has the same bytes on every machine. An existing output is replaced as a
 * whole or not at all. A folder is only replaced if this program can generate its content again. A
 * failed write is an {@link dev.plinth.problem.ProblemException}.
 */
@NullMarked
package dev.plinth.artifact;

import org.jspecify.annotations.NullMarked;
