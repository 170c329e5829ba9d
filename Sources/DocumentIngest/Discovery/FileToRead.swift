/// A file that was found.
struct FileToRead: Sendable {
    /// Its path, from the working directory.
    var path: [UInt8]
    /// The path that names its documents.
    var id: [UInt8]
    /// Whether the file itself was given, and not a folder that it is in.
    var isGiven: Bool
    /// Whether a pattern asks for it.
    var isIncluded = false

    /// Whether somebody asked for this very file, so that its name does not rule it out.
    var isWanted: Bool { isGiven || isIncluded }

    /// The extension in lower case, without the dot.
    var fileExtension: String {
        let name = path.split(separator: UInt8(ascii: "/")).last ?? []
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            return ""
        }
        return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
    }
}
