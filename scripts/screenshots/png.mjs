import { crc32 as nodeCrc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/**
 * The same picture in at most 256 colours, which is enough for screens of an interface and a third
 * of the size.
 * @param {Buffer} png 8-bit RGB or RGBA, opaque, not interlaced, as Chromium writes it
 * @returns {Buffer}
 */
export function shrink(png) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf(counts);
  const indexOf = new Map();
  for (const colour of counts.keys()) indexOf.set(colour, nearest(palette, colour));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = indexOf.get(pixels[y * width + x]);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(split))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const split = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
const join = ([red, green, blue]) => (red << 16) | (green << 8) | blue;

/** All colours where they are few, else the middles of boxes cut where they differ most. */
function paletteOf(counts) {
  const all = [...counts].map(([colour, count]) => ({ colour, count, parts: split(colour) }));
  if (all.length <= COLOURS) return all.map(({ colour }) => colour);
  // The flat colours of a screen cover most of it, and must stay exactly as they are.
  const common = all.sort((a, b) => b.count - a.count).splice(0, COLOURS / 4);
  const boxes = [all];
  while (boxes.length < COLOURS - common.length) {
    boxes.sort((a, b) => spreadOf(a).width - spreadOf(b).width);
    const widest = boxes.pop();
    const { part, width } = spreadOf(widest);
    if (width === 0) break;
    widest.sort((a, b) => a.parts[part] - b.parts[part]);
    const half = Math.ceil(widest.length / 2);
    boxes.push(widest.slice(0, half), widest.slice(half));
  }
  return [...common.map(({ colour }) => colour), ...boxes.map(middle)];
}

const spreads = new WeakMap();
function spreadOf(box) {
  if (!spreads.has(box)) spreads.set(box, measure(box));
  return spreads.get(box);
}

function measure(box) {
  const widths = [0, 1, 2].map((part) => {
    let low = 255;
    let high = 0;
    for (const { parts } of box) {
      low = Math.min(low, parts[part]);
      high = Math.max(high, parts[part]);
    }
    return high - low;
  });
  const width = Math.max(...widths);
  return { part: widths.indexOf(width), width };
}

function middle(box) {
  const total = box.reduce((sum, { count }) => sum + count, 0);
  return join(
    [0, 1, 2].map((part) =>
      Math.round(box.reduce((sum, { parts, count }) => sum + parts[part] * count, 0) / total),
    ),
  );
}

function nearest(palette, colour) {
  const exact = palette.indexOf(colour);
  if (exact >= 0) return exact;
  const [red, green, blue] = split(colour);
  let best = 0;
  let least = Infinity;
  palette.forEach((other, index) => {
    const [r, g, b] = split(other);
    const far = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (far < least) [best, least] = [index, far];
  });
  return best;
}

/** @returns {{ width: number, height: number, pixels: Uint32Array }} colours as 0xrrggbb */
function decode(png) {
  const parts = [];
  let width, height, channels;
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (type === 'IDAT') parts.push(data);
    if (type === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      channels = { 2: 3, 6: 4 }[data[9]];
      if (data[8] !== 8 || !channels || data[12] !== 0) throw new Error('a PNG of another kind');
    }
  }
  const lines = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const pixels = new Uint32Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) {
    const at = index * channels;
    pixels[index] = join([lines[at], lines[at + 1], lines[at + 2]]);
  }
  return { width, height, pixels };
}

/** Takes the filters of the PNG specification (§ 9) off every line. */
function unfilter(filtered, stride, height, step) {
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= step ? lines[at - step] : 0;
      const up = y > 0 ? lines[at - stride] : 0;
      const corner = x >= step && y > 0 ? lines[at - stride - step] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      lines[at] = filtered[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return lines;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((one) => Math.abs(guess - one));
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(nodeCrc32(body), body.length + 4);
  return whole;
}
