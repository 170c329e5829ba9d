internal import AnalysisCore
internal import Glibc

/// Leads document ids back to the files that CI systems know, relative to the working directory.
struct SourcePath: Sendable, Hashable {
    /// The files and folders that paths are below.
    private let roots: [String]

    init(inputs: [String]) {
        roots = inputs.filter { $0 != "-" }
    }

    /// The path of a document's file; of a record that of the file that holds it.
    func path(of document: DocumentID) -> String {
        let id = document.description
        let path = Self.decoded(id.prefix { $0 != "#" })
        let candidates = roots.map { Self.path(path, below: $0) }
        guard candidates.count != 1 else { return candidates[0] }
        // An id says its root only where it must: the file itself tells which it is.
        return (candidates + [path]).first { access($0, F_OK) == 0 } ?? path
    }

    private static func path(_ path: String, below root: String) -> String {
        var root = root
        while root.hasSuffix("/"), root != "/" { root.removeLast() }
        // A single file is named by its last part.
        if root == path || root.hasSuffix("/" + path) { return plain(root) }
        return plain(root == "." ? path : root == "/" ? "/" + path : root + "/" + path)
    }

    /// The path as the reference of a URI, percent-encoded; an absolute one as a `file` URI.
    func uri(of document: DocumentID) -> String {
        let path = path(of: document)
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += byte < 16 ? "%0" + digits : "%" + digits
            }
        }
        return uri
    }

    private static func plain(_ path: String) -> String {
        path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    }

    /// Turns `%XX` back into bytes, as far as that gives UTF-8.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2,
                let value = UInt8(digits, radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(text)
    }
}
