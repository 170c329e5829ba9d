/// The patterns of a pipeline that say which files are wanted; without patterns all are.
struct IncludeRules: Sendable {
    private let patterns: [GlobPattern]

    /// The rules that patterns make.
    init(_ patterns: [String]) {
        self.patterns = patterns.compactMap { GlobPattern($0.utf8) }
    }

    /// Whether all files are wanted.
    var isEmpty: Bool { patterns.isEmpty }

    /// Whether a file is wanted: the last pattern that matches it decides.
    ///
    /// A pattern that names a folder, such as `docs` or `docs/`, stands for all that is in it.
    func includes(_ path: [ArraySlice<UInt8>]) -> Bool {
        if patterns.isEmpty { return true }
        let pattern = patterns.last { pattern in
            pattern.matches(path[...], isFolder: false)
                || ((pattern.isForFolders || pattern.endsLiterally)
                    && path.indices.dropFirst().contains {
                        pattern.matches(path[..<$0], isFolder: true)
                    })
        }
        return pattern.map { !$0.isNegated } ?? patterns.allSatisfy(\.isNegated)
    }
}
