internal import FoundationEssentials

/// The way from a report to the folder that its documents are named from.
enum DocumentBase {
    /// The address of the folder.
    ///
    /// - Parameters:
    ///   - report: The path of the report.
    ///   - inputs: The files and folders that were given.
    ///   - folder: What relative paths start from.
    ///   - isFolder: Whether there is a folder at a path.
    /// - Returns: The address, relative and ended by a slash; `nil` where documents are no files of
    ///   one place.
    static func address(
        from report: String,
        to inputs: [String],
        in folder: String = FileManager.default.currentDirectoryPath,
        isFolder: (String) -> Bool = FilePlace.isFolder
    ) -> String? {
        guard !inputs.isEmpty, !inputs.contains("-") else { return nil }
        var root = parts(of: folder)
        // Several roots stand in the names of their documents; one file is named by its own name.
        if inputs.count == 1 {
            root = parts(of: inputs[0], from: root)
            if !isFolder(inputs[0]) { root = root.dropLast() }
        } else if inputs.contains(where: { $0.hasPrefix("/") || $0.contains("..") }) {
            return nil
        }
        let start = parts(of: report, from: parts(of: folder)).dropLast()
        let shared = zip(start, root).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: start.count - shared)
        let way = up + root.dropFirst(shared).map(escaped)
        return way.isEmpty ? "./" : (up.isEmpty ? "./" : "") + way.joined(separator: "/") + "/"
    }

    private static func parts(of path: String, from folder: [String] = []) -> [String] {
        var parts = path.hasPrefix("/") ? [] : folder
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                _ = parts.popLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts
    }

    /// A part of a path as it stands in an address.
    private static func escaped(_ part: String) -> String {
        part.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                return String(UnicodeScalar(byte))
            default:
                return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
