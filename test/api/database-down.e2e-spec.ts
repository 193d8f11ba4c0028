import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { aPractice, testRun } from '@app/testing';
import { signInClient, withPassword } from './accounts';
import { type ApiBench, startApiBench } from './api-bench';

/** A wire to the database that can be cut. */
class Wire {
  private server!: Server;
  private readonly sockets = new Set<Socket>();
  port = 0;

  async open(): Promise<void> {
    const { hostname, port } = new URL(testRun().adminUrl);
    this.server = createServer((near) => {
      const far = connect(Number(port || 5432), hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => near.destroy());
        socket.on('close', () => (near.destroy(), far.destroy()));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }
}

describe('without its database', () => {
  const wire = new Wire();
  let bench: ApiBench;

  beforeAll(async () => {
    await wire.open();
    bench = await startApiBench({
      through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${wire.port}` }).href,
    });
  });
  afterAll(async () => {
    await bench.close();
    await wire.cut();
  });

  it('the API asks to try again, and recovers by itself', async () => {
    const { client } = await aPractice(bench);
    await withPassword(bench, client);
    const browser = bench.portal();
    await signInClient(browser, client);

    await wire.cut();
    for (const path of ['/api/session', '/api/today']) {
      const { status, headers, body } = await browser.get(path);
      expect([status, body.code, headers['retry-after']]).toEqual([503, 'TRY_AGAIN', '5']);
    }
    const ready = await browser.get('/readyz');
    expect([ready.status, ready.body.code]).toEqual([503, 'NOT_READY']);
    await browser.get('/healthz').expect(200);

    await wire.open();
    await browser.get('/api/session').expect(200);
  });
});
