import Crypto
import JSON

/// A balance on disk: it takes many examples to find, and is the same for a model file and what it
/// is asked, whichever run asks.
struct BalanceFile: Sendable {
    private let path: String

    /// No more are kept than this.
    private static let mostKept = 256

    /// Where the balance is kept that all these texts decide.
    ///
    /// - Parameters:
    ///   - folder: The folder of all of them.
    ///   - texts: Model, server, prompt, examples and labels.
    init(in folder: String, of texts: [String]) {
        var hash = SHA256()
        for text in texts {
            var text = text
            text.withUTF8 { bytes in
                withUnsafeBytes(of: UInt64(bytes.count).littleEndian) {
                    hash.update(bufferPointer: $0)
                }
                hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
            }
        }
        path = "\(folder)/\(hash.finalize().hexadecimal).json"
    }

    /// Reads it.
    ///
    /// - Parameter labelCount: The number of labels.
    /// - Returns: `nil` where there is none, or none for so many labels.
    func read(labelCount: Int) -> LabelBalance? {
        guard let text = FileAccess.text(of: path),
            let json = try? JSONReader.value(of: text),
            let rows = json["weights"]?.array, let offsets = json["offsets"]?.array
        else { return nil }
        return LabelBalance(
            weights: rows.map { ($0.array ?? []).compactMap(\.double) },
            offsets: offsets.compactMap(\.double),
            labelCount: labelCount
        )
    }

    /// Keeps it; where that fails, it is found again next time.
    func write(_ balance: LabelBalance) {
        if let slash = path.lastIndex(of: "/"),
            FileAccess.count(in: String(path[..<slash])) >= Self.mostKept
        {
            return
        }
        let json: JSONValue = [
            "weights": .array(balance.weights.map { .array($0.map { .number($0) }) }),
            "offsets": .array(balance.offsets.map { .number($0) }),
        ]
        FileAccess.replace(path, with: JSONWriter().text(of: json))
    }
}
