// Loaded into clasp's process before it starts: its HTTP client takes window.fetch where there is one, and
// this one sends every request, whatever its host, to the test's own server on this machine.
const port = process.env.CLASP_STUB_PORT;

async function toThisMachine(address, options = {}) {
  const { host, pathname, search } = new URL(String(address?.url ?? address));
  return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
    method: options.method,
    body: options.body,
    headers: { 'content-type': 'application/json', 'x-meant-for': host },
    ...(options.body ? { duplex: 'half' } : {}),
  });
}

globalThis.window = { fetch: toThisMachine };
