import Glibc
import HTTPTransport

/// Reads keys: one word of text with nothing beside it.
enum KeyText {
    /// Why a key cannot be had, in words.
    struct Reason: Error, Hashable {
        /// What stands behind the name of the file or command.
        var words: String
    }

    /// The most bytes that a key may have.
    static let longest = 64 << 10

    /// The key in a file that holds nothing else.
    static func key(inFile path: String) -> Result<Secret, Reason> {
        guard let bytes = FileAccess.bytes(of: path, atMost: longest + 1) else {
            return .failure(Reason(words: "cannot be read: \(FileAccess.message(of: errno))"))
        }
        return key(in: bytes).mapError { Reason(words: "is no file with a key: \($0.words)") }
    }

    /// The key that bytes are.
    static func key(in bytes: [UInt8]) -> Result<Secret, Reason> {
        guard bytes.count <= longest else { return .failure(Reason(words: "it is too long")) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return .failure(Reason(words: "it is no text"))
        }
        let key = text.withoutSpaceAround
        guard !key.isEmpty, !key.contains(where: \.isWhitespace) else {
            let words = key.isEmpty ? "it is empty" : "it holds more than one word"
            return .failure(Reason(words: words))
        }
        return .success(Secret(key))
    }
}
