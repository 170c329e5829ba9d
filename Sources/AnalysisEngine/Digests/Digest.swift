internal import Crypto
internal import FoundationEssentials
internal import RunLedger

/// A hash over texts, each with its length, so that no two series of texts run into the same.
struct Digest {
    private var hash = SHA256()

    /// A hash that begins with some texts.
    init(_ texts: String...) {
        for text in texts { add(text) }
    }

    /// Adds a text.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
        }
    }

    /// Adds texts that stand in a buffer each behind its length.
    mutating func add(framed bytes: [UInt8]) {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// The bytes that `add(_:)` adds for a text.
    static func framed(_ text: String) -> [UInt8] {
        withUnsafeBytes(of: UInt64(text.utf8.count).littleEndian) { Array($0) } + Array(text.utf8)
    }

    /// The hash as the ledger knows it.
    func key<Subject>() -> LedgerKey<Subject> {
        guard let key = LedgerKey<Subject>(hash.finalize()) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return key
    }
}
