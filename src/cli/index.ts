#!/usr/bin/env node
// The entry point. It checks the version of Node before anything else is loaded: newer syntax in another file would
// end an old Node with a stack trace. That is also why it has no static import.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `error WCP3003 wcp-attest needs Node.js 22.13 or newer, and this is ${process.versions.node}; install a newer one\n`,
  );
  process.exitCode = 3;
} else {
  const { main } = await import('./main.io.js');
  await main();
}

export {};
