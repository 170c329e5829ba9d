internal import Glibc
internal import HTTPTransport

/// The word that a limits server and its workers have in common.
enum LimitsToken {
    /// Fewer characters could be guessed.
    static let leastBytes = 16

    /// The token that a file holds.
    ///
    /// - Throws: An `EngineError` with code `usage`.
    static func read(_ path: String) throws(EngineError) -> Secret {
        let bytes: [UInt8]?
        do throws(StateFile.Failure) {
            bytes = try StateFile.read(path)
        } catch {
            throw EngineError(code: .usage, message: error.message)
        }
        guard let bytes else {
            throw EngineError(
                code: .usage,
                message: "there is no file \(path) with the token of the limits server"
            )
        }
        return try checked(Secret(String(decoding: bytes, as: UTF8.self)), of: path)
    }

    /// A token that is long enough, and one word.
    static func checked(_ token: Secret, of place: String) throws(EngineError) -> Secret {
        let bytes = token.revealed.utf8
        guard bytes.count >= leastBytes, bytes.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw EngineError(
                code: .usage,
                message: """
                    \(place) holds no token for a limits server: one is a word of at least \
                    \(leastBytes) letters and digits; 'analyze limits serve' makes the file where \
                    it is missing
                    """
            )
        }
        return token
    }

    /// The token that a file holds; one is drawn where there is no file.
    static func readOrMake(_ path: String) throws(EngineError) -> Secret {
        if access(path, F_OK) == 0 { return try read(path) }
        var generator = SystemRandomNumberGenerator()
        let words = (0..<4).map { _ in
            let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return try read(path) }
            throw EngineError(
                code: .usage,
                message: "cannot make the token file \(path): \(String(cString: strerror(errno)))"
            )
        }
        let text = Array((words.joined() + "\n").utf8)
        let count = write(descriptor, text, text.count)
        guard close(descriptor) == 0, count == text.count else {
            unlink(path)
            throw EngineError(code: .usage, message: "cannot write the token file \(path)")
        }
        return try read(path)
    }
}
