// One flat buffer for all tables of the matcher, written at build time. Dense tables of four-byte numbers are stored in planes,
// all first bytes before all second ones, in which the package's compression finds far more; the rest is read as views.
// It must not know what the tables mean.

type Table = Uint8Array | Uint16Array | Int32Array;
export type Tables = Readonly<Record<string, Table>>;

const makers = { Uint8Array, Uint16Array, Int32Array };
type Kind = keyof typeof makers | 'planes';

const isDense = (table: Table): table is Int32Array =>
  table instanceof Int32Array && table.reduce((zeros, value) => zeros + Number(value === 0), 0) < table.length / 2;

function toPlanes(table: Int32Array): Uint8Array {
  const planes = new Uint8Array(table.byteLength);
  for (let plane = 0; plane < 4; plane += 1)
    for (let index = 0; index < table.length; index += 1) planes[plane * table.length + index] = table[index]! >>> (8 * plane);
  return planes;
}

function fromPlanes(planes: Uint8Array): Int32Array {
  const length = planes.length / 4;
  const table = new Int32Array(length);
  for (let index = 0; index < length; index += 1)
    table[index] = planes[index]! | (planes[length + index]! << 8) | (planes[2 * length + index]! << 16) | (planes[3 * length + index]! << 24);
  return table;
}
type Directory = readonly (readonly [name: string, kind: Kind, offset: number, length: number])[];

const align = (offset: number): number => (offset + 7) & ~7;

/** Layout: length of the directory (int32), directory as JSON, then each table at a multiple of 8 bytes. Little-endian, as every host of VS Code is. */
export function pack(tables: Tables): Uint8Array {
  const place = (from: number): Directory => {
    let offset = from;
    return Object.entries(tables).map(([name, table]) => {
      const at = align(offset);
      offset = at + table.byteLength;
      return [name, isDense(table) ? 'planes' : (table.constructor.name as Kind), at, table.length] as const;
    });
  };
  const encode = (directory: Directory) => new TextEncoder().encode(JSON.stringify(directory).padEnd(4 + Object.keys(tables).length * 60));
  const directory = place(4 + encode(place(0)).length);
  const header = encode(directory);
  const end = Math.max(...directory.map(([name, , offset]) => offset + (tables[name]?.byteLength ?? 0)));
  const buffer = new Uint8Array(align(end));
  new DataView(buffer.buffer).setInt32(0, header.length, true);
  buffer.set(header, 4);
  for (const [name, , offset] of directory) {
    const table = tables[name];
    if (table) buffer.set(isDense(table) ? toPlanes(table) : new Uint8Array(table.buffer, table.byteOffset, table.byteLength), offset);
  }
  return buffer;
}

/**
 * @returns each table by its name, read when it is asked for
 * @throws Error when the buffer is not one that `pack` wrote; what is returned throws for a name that is not in it
 */
export function unpack(packed: Uint8Array): (name: string) => Table {
  const bytes = packed.byteOffset % 8 === 0 ? packed : new Uint8Array(packed);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true);
  const directory = new Map((JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Directory).map((line) => [line[0], line]));
  return (name) => {
    const found = directory.get(name);
    if (!found) throw new Error(`no table ${name}`);
    const [, kind, offset, count] = found;
    if (kind === 'planes') return fromPlanes(bytes.subarray(offset, offset + 4 * count));
    return new makers[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, count);
  };
}
