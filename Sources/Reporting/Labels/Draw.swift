/// Gives every document a place in a random order that depends on a seed and the document's id
/// alone.
///
/// Neither the order of the input nor what else is in it moves a document: another run with the
/// same seed draws the same ones, and a few new documents change a sample a little.
package struct Draw: Sendable, Hashable {
    /// Decides the order.
    package let seed: Int

    /// The order of a seed.
    package init(seed: Int) {
        self.seed = seed
    }

    /// The place of a document: the first eight bytes of the SHA-256 of seed, a zero byte and id.
    package func rank(of id: String) -> UInt64 {
        SHA256.digest(of: Array(String(seed).utf8) + [0] + Array(id.utf8))
            .prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
