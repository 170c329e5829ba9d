internal import AnalysisCore
internal import FoundationEssentials
internal import Glibc
internal import RunLedger

/// A batch in the making: a file of its requests, and what the ledger is to know of them.
///
/// One task uses it.
final class BatchSpool {
    let number: Int64
    let nonce: String
    let path: String
    private(set) var count = 0
    private(set) var bytes = 0
    private(set) var reserved = ProviderBatch.Spending()
    private(set) var keys: [RequestKey] = []
    private(set) var items: [BatchItem] = []
    private let separator: [UInt8]
    private var buffer: [UInt8] = []
    private var descriptor: CInt

    private static let bufferSize = 256 << 10

    /// What begins the ids of a batch's requests: sixty bits by chance.
    static func nonce() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
        return String((0..<12).map { _ in letters[Int.random(in: 0..<32)] })
    }

    init(number: Int64, nonce: String, path: String, separator: [UInt8]) throws(EngineError) {
        self.number = number
        self.nonce = nonce
        self.path = path
        self.separator = separator
        // Nobody but the user is to read documents.
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The id of a request: what this batch's ids begin with, and half of the key, which no path and
    /// no text of a document can be read from.
    func id(for key: RequestKey) -> String {
        let half = Data(key.bytes.prefix(16)).base64EncodedString()
        let name = half.prefix { $0 != "=" }.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }
        return "\(nonce)_\(String(name))"
    }

    /// Adds a request.
    func add(_ element: [UInt8], _ parcel: BatchParcel) throws(EngineError) {
        if count > 0 {
            buffer += separator
            bytes += separator.count
        }
        buffer += element
        bytes += element.count
        count += 1
        reserved.cost += parcel.reserved.cost
        reserved.tokens += parcel.reserved.tokens
        keys.append(parcel.key)
        items.append(
            BatchItem(
                customID: id(for: parcel.key),
                request: parcel.key,
                documents: parcel.documents,
                attempt: parcel.attempt
            )
        )
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// The requests that the ledger does not know yet.
    func takeItems() -> [BatchItem] {
        defer { items.removeAll(keepingCapacity: true) }
        return items
    }

    /// Writes out what is in memory.
    func flush() throws(EngineError) {
        var rest = buffer[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 || errno == EINTR else { throw Self.failure(path) }
            rest = rest.dropFirst(max(0, written))
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Removes the file.
    func remove() { _ = unlink(path) }

    private static func failure(_ path: String) -> EngineError {
        EngineError(
            code: .ledgerFailed,
            message: "the batch cannot be written to \(path): \(String(cString: strerror(errno)))"
        )
    }
}
