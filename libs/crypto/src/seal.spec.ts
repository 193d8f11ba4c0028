import { newId } from '@app/kernel';
import { SealError } from './aead';
import { blindIndex, KeyRing, newKey } from './key-ring';
import { open, openJson, seal } from './seal';

const ring = (scope: string) => new KeyRing(scope, [{ id: newId(), bytes: newKey() }]);

describe('seal', () => {
  const client = ring('practice/client');
  const row = newId();
  const sealed = seal(client, 'answers.value', row, 'the quiet heron');

  it('opens in its own place', () => {
    expect(open(client, 'answers.value', row, sealed)).toBe('the quiet heron');
  });

  it('keeps anything that JSON holds', () => {
    const value = { feelings: ['calm'], strength: 3, none: null };
    expect(openJson(client, 'a.b', row, seal(client, 'a.b', row, value))).toEqual(value);
  });

  it('never writes the same bytes twice', () => {
    expect(seal(client, 'answers.value', row, 'x')).not.toEqual(
      seal(client, 'answers.value', row, 'x'),
    );
  });

  it('refuses every single flipped bit', () => {
    for (let i = 0; i < sealed.length; i++) {
      for (const bit of [1, 128]) {
        const flipped = Buffer.from(sealed);
        flipped[i]! ^= bit;
        expect(() => open(client, 'answers.value', row, flipped)).toThrow(SealError);
      }
    }
  });

  it('refuses every shorter and longer copy', () => {
    for (let length = 0; length < sealed.length; length++) {
      expect(() => open(client, 'answers.value', row, sealed.subarray(0, length))).toThrow(
        SealError,
      );
    }
    const longer = Buffer.concat([sealed, Buffer.from([0])]);
    expect(() => open(client, 'answers.value', row, longer)).toThrow(SealError);
  });

  it('refuses another row, column, client or practice', () => {
    const key = client.activeKey;
    expect(() => open(client, 'answers.value', newId(), sealed)).toThrow(SealError);
    expect(() => open(client, 'assignments.rationale', row, sealed)).toThrow(SealError);
    expect(() => open(ring('practice/client'), 'answers.value', row, sealed)).toThrow(SealError);
    // Even under the same key: the scope is part of what is authenticated.
    for (const scope of ['practice/other', 'other/client']) {
      expect(() => open(new KeyRing(scope, [key]), 'answers.value', row, sealed)).toThrow(
        SealError,
      );
    }
  });

  it('still opens what an older key sealed', () => {
    const newer = new KeyRing(client.scope, [client.activeKey, { id: newId(), bytes: newKey() }]);
    expect(open(newer, 'answers.value', row, sealed)).toBe('the quiet heron');
    const resealed = seal(newer, 'answers.value', row, 'again');
    expect(() => open(client, 'answers.value', row, resealed)).toThrow(SealError);
  });
});

describe('blindIndex', () => {
  const secret = newKey();

  it('is the same for the same address, however it is written', () => {
    expect(blindIndex(secret, 'p/email', ' Wren@Example.test ')).toEqual(
      blindIndex(secret, 'p/email', 'wren@example.test'),
    );
  });

  it('has nothing in common between practices, purposes and installations', () => {
    const index = blindIndex(secret, 'p/email', 'wren@example.test');
    expect(blindIndex(secret, 'q/email', 'wren@example.test')).not.toEqual(index);
    expect(blindIndex(secret, 'p/phone', 'wren@example.test')).not.toEqual(index);
    expect(blindIndex(newKey(), 'p/email', 'wren@example.test')).not.toEqual(index);
  });
});
