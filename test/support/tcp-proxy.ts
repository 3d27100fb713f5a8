import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can be cut and mended. */
export interface Proxy {
  port: number;
  /** Nobody answers any more, and who was connected is cut off. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function startProxy(target: { host: string; port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const make = () =>
    createServer((socket) => {
      const onward = connect(target);
      for (const one of [socket, onward]) {
        sockets.add(one);
        one.on('error', () => undefined); // cut on purpose
        one.on('close', () => {
          sockets.delete(one);
          socket.destroy();
          onward.destroy();
        });
      }
      socket.pipe(onward).pipe(socket);
    });
  let server = make();
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    mend: async () => {
      server = make();
      await listen(port);
    },
  };
}
