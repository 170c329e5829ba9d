/// How the files of one report format are called.
public struct ReportFiles: Sendable, Hashable {
    /// The extensions, the usual one first; none where no extension names the format.
    public var extensions: [String]
    /// Names that stand for the format before any extension does; one that begins with a dot is the
    /// end of a name, such as `.sarif.json`.
    public var names: [String]
    /// Extensions of others that people write who want this format, such as `xlsx` for CSV.
    public var mistaken: [String]
    /// What the usual extension stands for, where it does not say so itself: JUnit for `.xml`.
    public var meaning: String?

    /// Files; none by default.
    public init(
        extensions: [String] = [],
        names: [String] = [],
        mistaken: [String] = [],
        meaning: String? = nil
    ) {
        self.extensions = extensions
        self.names = names
        self.mistaken = mistaken
        self.meaning = meaning
    }
}

extension Collection where Element == ReportFiles {
    /// All extensions, the usual ones of all formats first.
    public var extensions: [String] {
        let names = map(\.extensions).filter { !$0.isEmpty }
        return names.map { $0[0] } + names.flatMap { $0.dropFirst() }
    }

    /// The usual extensions for a message, as in `.csv, .tsv or .json`.
    ///
    /// - Parameter conjunction: The word before the last.
    /// - Returns: The usual extension of each format.
    public func extensionList(_ conjunction: String = "or") -> String {
        let names = compactMap(\.extensions.first).map { "." + $0 }
        return names.dropLast().joined(separator: ", ") + " \(conjunction) " + (names.last ?? "")
    }

    /// The position of the format with the given extension, in any case and without its dot.
    public func firstIndex(ofExtension fileExtension: String) -> Index? {
        let name = fileExtension.lowercased()
        return firstIndex { $0.extensions.contains(name) }
    }

    /// The position of the format that a file has, by its name or else by its extension.
    public func firstIndex(ofPath path: String) -> Index? {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        let named = firstIndex { files in
            files.names.contains { $0.hasPrefix(".") ? name.hasSuffix($0) : name == $0 }
        }
        if let named { return named }
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return firstIndex(ofExtension: String(name[name.index(after: dot)...]))
    }
}
