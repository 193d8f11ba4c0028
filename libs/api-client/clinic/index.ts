import { client } from './generated/client.gen';

// Same origin, so no address; the header is what no other site can make a browser send.
client.setConfig({
  baseUrl: '',
  credentials: 'same-origin',
  headers: { 'x-trellis': '1' },
  cache: 'no-store',
});

export { client };
export * from './generated';
