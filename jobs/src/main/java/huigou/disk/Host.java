package huigou.disk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a process runs, as far as two that meet over a lock have to know.
 *
 * @param name of the machine or container
 * @param boot which start of which kernel; empty where that is not told
 * @param processes the set of processes within which a process number means anything, as that of a
 *     container; empty where there is only one
 */
record Host(String name, String boot, String processes) {

  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Path PROCESSES = Path.of("/proc/self/ns/pid");

  static Host here() {
    return new Host(askName(), askBoot(), askProcesses());
  }

  /** Whether one kernel runs both: then its own locks are to be believed. */
  boolean isOfOneKernel(Host other) {
    return boot.isEmpty() || other.boot.isEmpty()
        ? name.equals(other.name)
        : boot.equals(other.boot);
  }

  /** Whether the number of a process means the same to both. */
  boolean seesProcessesOf(Host other) {
    return isOfOneKernel(other) && processes.equals(other.processes);
  }

  private static String askName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static String askBoot() {
    try {
      return Files.readString(BOOT).strip();
    } catch (IOException notToldHere) {
      return "";
    }
  }

  private static String askProcesses() {
    try {
      return Files.readSymbolicLink(PROCESSES).toString();
    } catch (IOException | UnsupportedOperationException notToldHere) {
      return "";
    }
  }
}
