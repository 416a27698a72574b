package dev.plinth.merge;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Reads repositories without the settings of the user and of the system: JGit would start {@code
 * git} to find them, and would write files to measure the clock of the disk.
 */
final class IsolatedGit extends SystemReader.Delegate {
  private IsolatedGit(SystemReader system) {
    super(system);
  }

  /** Lets JGit read so in the whole process. */
  static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof IsolatedGit)) {
      SystemReader.setInstance(new IsolatedGit(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoSettings(parent, fs);
  }

  private static final class NoSettings extends FileBasedConfig {
    NoSettings(Config parent, FS fs) {
      super(parent, new File("none"), fs);
    }

    @Override
    public void load() {
      // there is no file
    }

    @Override
    public void save() {
      // nothing is kept
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    /** Returns one second for the precision of a clock, so that JGit does not measure it. */
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit wanted) {
      return section.equals("filesystem")
          ? wanted.convert(1, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, defaultValue, wanted);
    }
  }
}
