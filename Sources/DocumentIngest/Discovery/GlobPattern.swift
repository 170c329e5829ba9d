/// One line of a `.analyzeignore` file, or one pattern of a pipeline's `include` or `exclude`, in
/// the syntax of gitignore.
struct GlobPattern: Sendable, Hashable {
    /// A part of a pattern between slashes.
    private enum Segment: Sendable, Hashable {
        /// `**`: any number of folders.
        case anyDepth
        /// A name with wildcards.
        case name([UInt8])
    }

    /// Whether the pattern takes back what an earlier one matched (`!`).
    let isNegated: Bool
    /// Whether the pattern matches folders only (a slash at its end).
    let isForFolders: Bool
    private let segments: [Segment]

    /// Reads a pattern; `nil` for an empty line or a comment.
    init?(_ line: some StringProtocol) {
        var bytes = Array(line.utf8)
        if bytes.last == 0x0D { bytes.removeLast() }
        // White space at the end counts only behind a backslash.
        while bytes.last == 0x20, bytes.dropLast().last != UInt8(ascii: "\\") { bytes.removeLast() }
        guard let first = bytes.first, first != UInt8(ascii: "#") else { return nil }
        isNegated = first == UInt8(ascii: "!")
        if isNegated { bytes.removeFirst() }
        isForFolders = bytes.last == UInt8(ascii: "/")
        if isForFolders { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        let isAnchored = bytes.contains(UInt8(ascii: "/"))
        if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
        var segments: [Segment] = isAnchored ? [] : [.anyDepth]
        for part in bytes.split(separator: UInt8(ascii: "/")) {
            segments.append(part.elementsEqual("**".utf8) ? .anyDepth : .name(Array(part)))
        }
        self.segments = segments
    }

    /// Whether the pattern matches a path.
    ///
    /// - Parameters:
    ///   - path: The names of the path's folders and of the file, relative to where the pattern
    ///     stands.
    ///   - isFolder: Whether the path is that of a folder.
    /// - Returns: Whether it matches.
    func matches(_ path: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
        if isForFolders && !isFolder { return false }
        var segment = 0
        var name = 0
        var retry: (segment: Int, name: Int)?
        while name < path.count {
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
    private static func matches(_ name: ArraySlice<UInt8>, _ pattern: [UInt8]) -> Bool {
        var position = 0
        var index = name.startIndex
        var retry: (position: Int, index: Int)?
        while index < name.endIndex {
            if position < pattern.count {
                if pattern[position] == UInt8(ascii: "*") {
                    position += 1
                    retry = (position, index)
                    continue
                }
                if let next = step(pattern, position, name[index]) {
                    position = next
                    index += 1
                    continue
                }
            }
            guard let (star, start) = retry else { return false }
            position = star
            index = start + 1
            retry = (star, index)
        }
        while position < pattern.count, pattern[position] == UInt8(ascii: "*") { position += 1 }
        return position == pattern.count
    }

    /// The position behind what matches one byte, if it does.
    private static func step(_ pattern: [UInt8], _ position: Int, _ byte: UInt8) -> Int? {
        switch pattern[position] {
        case UInt8(ascii: "?"):
            return position + 1
        case UInt8(ascii: "\\") where position + 1 < pattern.count:
            return pattern[position + 1] == byte ? position + 2 : nil
        case UInt8(ascii: "["):
            guard let (matches, end) = bracket(pattern, position, byte) else {
                return byte == UInt8(ascii: "[") ? position + 1 : nil
            }
            return matches ? end : nil
        case let literal:
            return literal == byte ? position + 1 : nil
        }
    }

    /// Whether a bracket expression matches a byte, and where it ends; `nil` if it is not closed.
    private static func bracket(
        _ pattern: [UInt8],
        _ start: Int,
        _ byte: UInt8
    ) -> (Bool, Int)? {
        var position = start + 1
        let isInverted =
            position < pattern.count
            && (pattern[position] == UInt8(ascii: "!") || pattern[position] == UInt8(ascii: "^"))
        if isInverted { position += 1 }
        var found = false
        var isFirst = true
        while position < pattern.count, isFirst || pattern[position] != UInt8(ascii: "]") {
            isFirst = false
            let low = pattern[position]
            if position + 2 < pattern.count, pattern[position + 1] == UInt8(ascii: "-"),
                pattern[position + 2] != UInt8(ascii: "]")
            {
                let high = pattern[position + 2]
                if low <= byte, byte <= high { found = true }
                position += 3
            } else {
                if low == byte { found = true }
                position += 1
            }
        }
        guard position < pattern.count else { return nil }
        return (found != isInverted, position + 1)
    }
}
