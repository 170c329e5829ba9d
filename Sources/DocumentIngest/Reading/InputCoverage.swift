public import AnalysisCore

/// Tells which files an input reads, without reading a document: by what they are, whatever their
/// names are, and for those that are still to be written, by where they would stand.
public struct InputCoverage: Sendable {
    /// What an input does with a file.
    public enum Use: Sendable, Hashable {
        /// It is read as a document, or as many.
        case document(DocumentID)
        /// It says what is left out.
        case ignoreRules
    }

    private let roots: [InputRoot]
    private let options: IngestOptions

    /// The coverage of files and folders; those that do not exist cover nothing.
    public init(paths: [String], options: IngestOptions) {
        roots = paths.compactMap { try? InputRoot($0) }
        self.options = options
    }

    /// What the input does with the file at a path, which need not exist.
    ///
    /// - Parameter path: A path; symbolic links are followed.
    /// - Returns: The use; `nil` where the file is not read.
    public func use(ofFileAt path: String) -> Use? {
        let bytes = Array(path.utf8)
        let status = try? FileSystem.status(of: bytes, following: true)
        if let status {
            guard status.kind == .file else { return nil }
            if let use = given(status) { return use }
        }
        if let use = walked(status == nil ? bytes : (try? FileSystem.realPath(bytes)) ?? bytes) {
            return use
        }
        // Another name of a file that is read can stand anywhere.
        guard let status, status.links > 1 else { return nil }
        return linked(status.identity)
    }

    /// Whether it is one of the files that were given, or what standard input comes from.
    private func given(_ status: FileSystem.Status) -> Use? {
        for root in roots {
            if root.isStandardInput {
                let input = try? FileSystem.status(of: 0)
                if input?.kind == .file, input?.identity == status.identity {
                    return .document(DocumentID("-"))
                }
            } else if root.status.kind == .file, root.status.identity == status.identity {
                return .document(DocumentID(path: root.written))
            }
        }
        return nil
    }

    /// Whether a file at a place is found by a walk through one of the folders.
    private func walked(_ path: [UInt8]) -> Use? {
        let slash = UInt8(ascii: "/")
        var parts = path.split(separator: slash)
        guard let name = parts.popLast() else { return nil }
        let parent = Array(parts.joined(separator: [slash]))
        let start = path.first == slash ? [slash] + parent : parent.isEmpty ? [0x2E] : parent
        guard var folder = try? FileSystem.realPath(start) else { return nil }
        var trail = [name]
        while let status = try? FileSystem.status(of: folder, following: false) {
            for root in roots where root.status.kind == .folder {
                guard root.status.identity == status.identity else { continue }
                if let use = use(of: trail, in: root) { return use }
            }
            let above = folder.split(separator: slash)
            guard let last = above.last else { return nil }
            trail.insert(last, at: 0)
            folder = [slash] + above.dropLast().joined(separator: [slash])
        }
        return nil
    }

    /// What a walk makes of a file below a root, going by names and patterns alone.
    private func use(of trail: [ArraySlice<UInt8>], in root: InputRoot) -> Use? {
        var rules = IgnoreRules(exclude: options.exclude)
        var folder = root.path
        for depth in trail.indices {
            rules.add(IgnoreRules.patterns(inFolder: folder), depth: depth)
            let isFile = depth == trail.count - 1
            if isFile, trail[depth].elementsEqual(IgnoreRules.fileName.utf8) { return .ignoreRules }
            if trail[depth].first == UInt8(ascii: ".") { return nil }
            if rules.ignores(Array(trail[...depth]), isFolder: !isFile) { return nil }
            folder = DocumentNames.joined(folder, trail[depth])
        }
        let include = IncludeRules(options.include)
        let id = Array(trail.joined(separator: [UInt8(ascii: "/")]))
        let file = FileToRead(path: folder, id: id, isGiven: false, isIncluded: !include.isEmpty)
        let verdict = FormatSniffer.verdict(
            on: [],
            fileExtension: file.fileExtension,
            isWanted: file.isWanted
        )
        guard include.includes(trail), case .format = verdict else { return nil }
        return .document(DocumentID(path: DocumentNames(roots).name(of: id, in: root)))
    }

    /// Whether a file is among those that a walk finds.
    private func linked(_ identity: FileSystem.Identity) -> Use? {
        var finder = FileFinder(roots: roots, options: options)
        while let find = finder.next() {
            guard case .file(let file) = find,
                let status = try? FileSystem.status(of: file.path, following: file.isGiven)
            else { continue }
            if status.identity == identity { return .document(DocumentID(path: file.id)) }
        }
        return nil
    }
}
