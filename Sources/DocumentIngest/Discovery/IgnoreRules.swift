/// The patterns that hold in a folder: those of the pipeline and of `.analyzeignore` files.
struct IgnoreRules: Sendable {
    /// The name of the files that hold patterns.
    static let fileName = ".analyzeignore"

    private struct Group: Sendable {
        /// How many folders below the root the patterns stand.
        var depth: Int
        var patterns: [GlobPattern]
    }

    private var groups: [Group] = []

    /// The rules at the root of a walk.
    init(exclude: [String]) {
        add(exclude.compactMap { GlobPattern($0.utf8) }, depth: 0)
    }

    /// Adds the patterns of a file that stands `depth` folders below the root.
    mutating func add(_ patterns: [GlobPattern], depth: Int) {
        if !patterns.isEmpty { groups.append(Group(depth: depth, patterns: patterns)) }
    }

    /// The patterns of the file in a folder; none where there is no such file.
    static func patterns(inFolder folder: [UInt8]) -> [GlobPattern] {
        let file = folder + [UInt8(ascii: "/")] + Array(fileName.utf8)
        return patterns(of: FileContent.read(file, upTo: 1 << 20, following: false).bytes ?? [])
    }

    /// The patterns of a file.
    static func patterns(of file: [UInt8]) -> [GlobPattern] {
        let isMarked = file.starts(with: [0xEF, 0xBB, 0xBF])
        return file.dropFirst(isMarked ? 3 : 0).split(separator: 0x0A)
            .compactMap { GlobPattern($0) }
    }

    /// Whether a path is left out: the last pattern that matches decides, inner files before outer.
    func ignores(_ path: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
        for group in groups.reversed() {
            let relative = path.dropFirst(group.depth)
            for pattern in group.patterns.reversed()
            where pattern.matches(relative, isFolder: isFolder) {
                return !pattern.isNegated
            }
        }
        return false
    }
}
