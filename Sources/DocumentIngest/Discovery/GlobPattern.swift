/// One line of a `.analyzeignore` file, or one pattern of a pipeline's `include` or `exclude`, in
/// the syntax of gitignore.
struct GlobPattern: Sendable, Hashable {
    /// What stands for one or several bytes of a name.
    enum Element: Sendable, Hashable {
        /// The byte itself.
        case byte(UInt8)
        /// `?`, or a bracket expression: one of several bytes.
        case oneOf(ByteSet)
        /// `*`: any number of bytes.
        case anyNumber
    }

    /// A part of a pattern between slashes.
    enum Segment: Sendable, Hashable {
        /// `**`: any number of folders.
        case anyDepth
        /// A name with wildcards.
        case name([Element])
    }

    /// Whether the pattern takes back what an earlier one matched (`!`).
    let isNegated: Bool
    /// Whether the pattern matches folders only (a slash at its end).
    let isForFolders: Bool
    private let segments: [Segment]

    /// A pattern of its parts; it is read by `init(_:)`.
    init(isNegated: Bool, isForFolders: Bool, segments: [Segment]) {
        self.isNegated = isNegated
        self.isForFolders = isForFolders
        self.segments = segments
    }

    /// Whether the pattern names its files or folders without wildcards at the end.
    var endsLiterally: Bool {
        guard case .name(let elements)? = segments.last else { return false }
        return elements.allSatisfy { if case .byte = $0 { true } else { false } }
    }

    /// Whether the pattern matches a path.
    ///
    /// - Parameters:
    ///   - path: The names of the path's folders and of the file, relative to where the pattern
    ///     stands.
    ///   - isFolder: Whether the path is that of a folder.
    /// - Returns: Whether it matches.
    func matches(_ path: ArraySlice<ArraySlice<UInt8>>, isFolder: Bool) -> Bool {
        if isForFolders && !isFolder { return false }
        var segment = 0
        var name = path.startIndex
        var retry: (segment: Int, name: Int)?
        while name < path.endIndex {
            if segment < segments.count {
                switch segments[segment] {
                case .anyDepth:
                    // At the end, `**` matches what is in the folder, not the folder.
                    if segment == segments.count - 1 { return true }
                    retry = (segment, name)
                    segment += 1
                    continue
                case .name(let pattern):
                    if Self.matches(path[name], pattern) {
                        segment += 1
                        name += 1
                        continue
                    }
                }
            }
            guard let (anyDepth, start) = retry else { return false }
            segment = anyDepth + 1
            name = start + 1
            retry = (anyDepth, name)
        }
        return segment == segments.count
    }

    /// Whether a name matches a pattern without slashes.
    private static func matches(_ name: ArraySlice<UInt8>, _ pattern: [Element]) -> Bool {
        var position = 0
        var index = name.startIndex
        var retry: (position: Int, index: Int)?
        while index < name.endIndex {
            if position < pattern.count {
                let isMatch: Bool
                switch pattern[position] {
                case .anyNumber:
                    position += 1
                    retry = (position, index)
                    continue
                case .byte(let byte): isMatch = byte == name[index]
                case .oneOf(let bytes): isMatch = bytes.contains(name[index])
                }
                if isMatch {
                    position += 1
                    index += 1
                    continue
                }
            }
            guard let (star, start) = retry else { return false }
            position = star
            index = start + 1
            retry = (star, index)
        }
        while position < pattern.count, pattern[position] == .anyNumber { position += 1 }
        return position == pattern.count
    }
}
