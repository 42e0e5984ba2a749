import fc from 'fast-check'
import {
  consistencyPath,
  EMPTY_ROOT,
  fromHex,
  GrowingTree,
  type Hash,
  inclusionPath,
  leafHash,
  leafHashOf,
  nodeHash,
  type Range,
  splitOf,
  toHex,
  verifyConsistency,
  verifyInclusion,
} from '../../src/merkle/index.ts'

/** The reference vectors of Certificate Transparency (github.com/transparency-dev/merkle, testonly): leaves, and the root of the first n. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const INCLUSION = [
  { index: 0, size: 1, proof: [] },
  {
    index: 0,
    size: 8,
    proof: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    proof: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  { index: 2, size: 3, proof: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
  {
    index: 1,
    size: 5,
    proof: [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
]
const CONSISTENCY = [
  { first: 1, size: 1, proof: [] },
  { first: 1, size: 8, proof: INCLUSION[1]?.proof ?? [] },
  {
    first: 6,
    size: 8,
    proof: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    first: 2,
    size: 5,
    proof: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
  {
    first: 6,
    size: 7,
    proof: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
]

const leaves = LEAVES.map((leaf) => leafHash(fromHex(leaf)))
const rootOf = (size: number): Hash => fromHex(ROOTS[size] ?? '')

/** RFC 9162, section 2.1.1, as it is written there. */
function treeHash(all: readonly Hash[], range: Range): Hash {
  const { start, end } = range
  if (end === start) return EMPTY_ROOT
  if (end - start === 1) return all[start] as Hash
  const split = splitOf(range)
  return nodeHash(treeHash(all, { start, end: split }), treeHash(all, { start: split, end }))
}

const manyLeaves = (size: number): Hash[] => Array.from({ length: size }, (_, index) => leafHashOf({ index }))
const growTo = (all: readonly Hash[]): GrowingTree => {
  const tree = new GrowingTree()
  for (const leaf of all) tree.append(leaf)
  return tree
}

describe('the Merkle tree of RFC 9162', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))('has the reference root of $size leaves', ({ size, root }) => {
    expect(toHex(treeHash(leaves, { start: 0, end: size }))).toBe(root)
    expect(toHex(growTo(leaves.slice(0, size)).root())).toBe(root)
  })

  it.each(INCLUSION)('has the reference proof of leaf $index of $size', ({ index, size, proof }) => {
    const made = inclusionPath(index, { start: 0, end: size }).map((range) => treeHash(leaves, range))
    expect(made.map(toHex)).toEqual(proof)
    expect(verifyInclusion({ index, size, leaf: leaves[index] as Hash, proof: made, root: rootOf(size) })).toBe(true)
  })

  it.each(CONSISTENCY)('has the reference proof that $size leaves begin with $first', ({ first, size, proof }) => {
    const made = consistencyPath(first, size).map((range) => treeHash(leaves, range))
    expect(made.map(toHex)).toEqual(proof)
    expect(verifyConsistency({ size: first, root: rootOf(first) }, { size, root: rootOf(size) }, made)).toBe(true)
  })

  it('proves each leaf of each tree, and nothing else', () => {
    const all = manyLeaves(40)
    const tree = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(tree, fc.nat(39), fc.nat(39), fc.nat(12), (size, at, other, cut) => {
        const index = at % size
        const root = treeHash(all, { start: 0, end: size })
        const leaf = all[index] as Hash
        const proof = inclusionPath(index, { start: 0, end: size }).map((range) => treeHash(all, range))
        const holds = (claim: object) => verifyInclusion({ index, size, leaf, proof, root, ...claim })
        expect(holds({})).toBe(true)
        expect(holds({ index: other })).toBe(other === index)
        expect(holds({ leaf: all[other] })).toBe(other === index)
        expect(holds({ proof: [...proof, leaf] })).toBe(false)
        expect(holds({ proof: proof.slice(0, cut) })).toBe(cut >= proof.length)
        expect(holds({ root: leaf })).toBe(size === 1)
        expect(holds({ index: -1 }) || holds({ index: size }) || holds({ index: 0.5 })).toBe(false)
      }),
    )
  })

  it('proves that a tree begins with an older one, and nothing else', () => {
    const all = manyLeaves(40)
    const others = manyLeaves(41).slice(1)
    const size = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(size, size, fc.nat(12), (one, another, cut) => {
        const [first, second] = [Math.min(one, another), Math.max(one, another)]
        const tree = (of: readonly Hash[], end: number) => ({ size: end, root: treeHash(of, { start: 0, end }) })
        const proof = consistencyPath(first, second).map((range) => treeHash(all, range))
        const [older, newer] = [tree(all, first), tree(all, second)]
        expect(verifyConsistency(older, newer, proof)).toBe(true)
        expect(verifyConsistency(tree(others, first), newer, proof)).toBe(false)
        expect(verifyConsistency(older, tree(others, second), proof)).toBe(false)
        expect(verifyConsistency(older, newer, [...proof, older.root])).toBe(false)
        expect(verifyConsistency(older, newer, proof.slice(0, cut))).toBe(cut >= proof.length)
        if (first < second) expect(verifyConsistency(newer, older, proof)).toBe(false)
      }),
    )
  })

  it('keeps the same root while it grows, with a hash for each bit of its size', () => {
    const all = manyLeaves(70)
    const tree = new GrowingTree()
    for (const [index, leaf] of all.entries()) {
      tree.append(leaf)
      expect(toHex(tree.root())).toBe(toHex(treeHash(all, { start: 0, end: index + 1 })))
    }
    expect(tree.size).toBe(70)
  })

  it('hashes the canonical form of JSON (RFC 8785): whatever the order of the keys', () => {
    const one = { b: [1.0, 'ô', null], a: { d: '€', c: true }, '\u20ac': 1e21 }
    const other = { '\u20ac': 1e21, a: { c: true, d: '€' }, b: [1, 'ô', null] }
    expect(toHex(leafHashOf(one))).toBe(toHex(leafHashOf(other)))
    const canonical = '{"a":{"c":true,"d":"€"},"b":[1,"ô",null],"€":1e+21}'
    expect(toHex(leafHashOf(one))).toBe(toHex(leafHash(new TextEncoder().encode(canonical))))
  })
})
