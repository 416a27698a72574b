/**
 * Hands in the code. Takes a {@link dev.plinth.evolution.Former} with edited files and the {@link
 * dev.plinth.project.Project} that the next spec compiles to, returns a {@link
 * dev.plinth.merge.ProjectMerge}: the files of both, or the conflicts.
 *
 * <p>The base of the merge is what the former spec compiles to. Lines are merged by JGit, which is
 * used here only. Files that the compiler did not write are never changed.
 */
@NullMarked
package dev.plinth.merge;

import org.jspecify.annotations.NullMarked;
