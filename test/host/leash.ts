// Ends the process that imports it, and so what that process has started, once the process's parent is gone.
// Signals reach children only where somebody is left to pass them on; this holds for a parent that was killed outright, too.

const parent = process.ppid;
setInterval(() => {
  // An orphan is given another parent. Windows has no such rule: there the launchers' own signal handlers have to do.
  if (process.ppid !== parent) process.exit(1);
}, 500).unref();

export {};
