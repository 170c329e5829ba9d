import Crypto
import Glibc

/// The SHA-256 of files, computed once for each content and kept beside the embedded model.
struct FileDigests: Sendable {
    /// Where they are kept, a line a file: digest, stamp, path; nowhere where `nil`.
    let store: String?

    /// So many files are remembered, the latest.
    private static let mostKept = 64
    /// A file that was changed so few seconds ago may change again without another stamp.
    private static let settlingTime = 2

    /// The digest of a file, in lower-case hexadecimal.
    ///
    /// - Parameter path: The file.
    /// - Returns: `nil` where it cannot be read, or changes while it is.
    func digest(of path: String) -> String? {
        guard let stamp = FileStamp(of: path) else { return nil }
        let known = lines
        if let line = known.first(where: { $0.stamp == stamp.text && $0.path == path }) {
            return line.digest
        }
        guard let digest = Self.computed(path, stamp) else { return nil }
        if time(nil) - stamp.changed > Self.settlingTime, !path.contains("\n") {
            let others = known.filter { $0.path != path }.suffix(Self.mostKept - 1)
            keep(others + [Line(digest: digest, stamp: stamp.text, path: path)])
        }
        return digest
    }

    private struct Line {
        var digest: String
        var stamp: String
        var path: String

        init(digest: String, stamp: String, path: String) {
            self.digest = digest
            self.stamp = stamp
            self.path = path
        }

        /// Reads a line; `nil` for one that is damaged.
        init?(_ text: Substring) {
            let parts = text.split(separator: " ", maxSplits: 2)
            guard parts.count == 3, parts[0].utf8.count == 64,
                parts[0].allSatisfy(\.isHexDigit)
            else { return nil }
            self.init(
                digest: String(parts[0]),
                stamp: String(parts[1]),
                path: String(parts[2])
            )
        }
    }

    private var lines: [Line] {
        let text = store.flatMap { FileAccess.text(of: $0) } ?? ""
        return text.split(separator: "\n").compactMap { Line($0) }
    }

    /// Where it cannot be kept, it is computed again next time.
    private func keep(_ lines: [Line]) {
        guard let store else { return }
        let text = lines.map { "\($0.digest) \($0.stamp) \($0.path)\n" }.joined()
        FileAccess.replace(store, with: text)
    }

    private static func computed(_ path: String, _ stamp: FileStamp) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var hash = SHA256()
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            block.withUnsafeBytes { hash.update(bufferPointer: .init(rebasing: $0[..<count])) }
        }
        guard FileStamp(of: descriptor) == stamp else { return nil }
        return hash.finalize().hexadecimal
    }
}

extension Digest {
    /// The digest in lower-case hexadecimal.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        let text = flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
