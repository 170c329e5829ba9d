import AnalysisCore

/// Walks through the input and finds the files in it, one at a time and in a fixed order.
///
/// The order is that of the bytes of the names within each folder. At any time the finder holds
/// the names of the folders between the root and where it stands, and nothing else.
struct FileFinder {
    /// What was found.
    enum Find {
        /// A file to read.
        case file(FileToRead)
        /// Standard input.
        case standardInput
        /// Something that cannot be a document, and why.
        case item(IngestItem)
    }

    private struct Folder {
        var path: [UInt8]
        var names: NameList
        var next = 0
        var rules: IgnoreRules
    }

    private let include: IncludeRules
    private let exclude: [String]
    private let hidden: HiddenFiles
    private let roots: [InputRoot]
    private let names: DocumentNames
    /// The files among the roots so far, which a folder may hold once more.
    private var givenFiles: Set<FileSystem.Identity> = []
    private var nextRoot = 0
    private var folders: [Folder] = []
    /// The names of the open folders below the root.
    private var trail: [ArraySlice<UInt8>] = []
    private var root: InputRoot?

    /// A finder at the start of the input.
    ///
    /// - Throws: An `IngestError` for a path that does not exist or is neither file nor folder.
    init(paths: [String], options: IngestOptions) throws(IngestError) {
        try options.validate()
        var roots: [InputRoot] = []
        for path in paths { roots.append(try InputRoot(path)) }
        self.init(roots: roots, options: options)
    }

    /// A finder at the start of roots that were looked at, with options that are valid.
    init(roots: [InputRoot], options: IngestOptions) {
        include = IncludeRules(options.include)
        exclude = options.exclude
        hidden = options.hidden
        self.roots = roots
        names = DocumentNames(roots)
    }

    /// The next find; `nil` at the end of the input.
    mutating func next() -> Find? {
        while true {
            if let find = nextInFolder() { return find }
            guard folders.isEmpty else { continue }
            guard nextRoot < roots.count else { return nil }
            let root = roots[nextRoot]
            nextRoot += 1
            self.root = root
            if let find = enter(root) { return find }
        }
    }

    private mutating func enter(_ root: InputRoot) -> Find? {
        let id = DocumentID(path: root.written.isEmpty ? root.path : root.written)
        for earlier in roots[..<(nextRoot - 1)] {
            let isSame = earlier.real == root.real
            let isInside = root.real.starts(with: earlier.real + [UInt8(ascii: "/")])
            if isSame || (isInside && earlier.status.kind == .folder) {
                return .item(
                    .skipped(
                        id: id,
                        .duplicate,
                        message:
                            "it is part of \(DocumentID(path: earlier.path)), which was given before"
                    )
                )
            }
        }
        if root.isStandardInput { return .standardInput }
        if root.status.kind == .file {
            givenFiles.insert(root.status.identity)
            let id = names.name(of: root.name, in: root)
            return .file(FileToRead(path: root.path, id: id, isGiven: true))
        }
        trail = []
        return open(root.path, id: id, rules: IgnoreRules(exclude: exclude))
    }

    /// The next find in the innermost folder; `nil` where an entry is passed over, or at its end.
    private mutating func nextInFolder() -> Find? {
        guard let folder = folders.last else { return nil }
        guard folder.next < folder.names.count else {
            folders.removeLast()
            _ = trail.popLast()
            return nil
        }
        folders[folders.count - 1].next += 1
        let (name, knownKind) = folder.names[folder.next]
        let isHidden = name.first == UInt8(ascii: ".")
        if isHidden, hidden == .ignore || HiddenFiles.isOwn(name) { return nil }
        let path = folder.path + [UInt8(ascii: "/")] + name
        let id = identifier(name)
        let kind: FileSystem.Kind
        do throws(FileSystem.Failure) {
            if let knownKind {
                kind = knownKind
            } else {
                kind = try FileSystem.status(of: path, following: false).kind
            }
        } catch {
            return failed(id, "it cannot be looked at: \(error.message)")
        }
        let relative = trail + [name]
        if folder.rules.ignores(relative, isFolder: kind == .folder) { return nil }
        if isHidden {
            guard kind == .folder || include.includes(relative) else { return nil }
            return skippedHidden(id, kind)
        }
        if kind == .folder {
            if let earlier = root(at: path) {
                let given = DocumentID(path: earlier.path)
                return .item(
                    .skipped(
                        id: DocumentID(path: id),
                        .duplicate,
                        message: "it was given as \(given) before"
                    )
                )
            }
            trail.append(name)
            return open(path, id: DocumentID(path: id), rules: folder.rules)
        }
        guard include.includes(relative) else { return nil }
        switch kind {
        case .link:
            return skipped(id, "it is a symbolic link, which is not followed; give its target")
        case .other:
            return skipped(id, "it is a pipe, a socket or a device")
        case .file, .folder:
            if isGivenBefore(path) {
                return .item(
                    .skipped(
                        id: DocumentID(path: id),
                        .duplicate,
                        message: "the file was given before"
                    )
                )
            }
            return .file(
                FileToRead(path: path, id: id, isGiven: false, isIncluded: !include.isEmpty)
            )
        }
    }

    /// Opens a folder; what it returns is the failure to do so.
    private mutating func open(_ path: [UInt8], id: DocumentID, rules: IgnoreRules) -> Find? {
        do {
            let names = try FileSystem.names(in: path)
            var rules = rules
            if names.contains(IgnoreRules.fileName) {
                rules.add(IgnoreRules.patterns(inFolder: path), depth: trail.count)
            }
            folders.append(Folder(path: path, names: names, rules: rules))
            return nil
        } catch {
            _ = trail.popLast()
            let message = "the folder cannot be opened: \(error.message)"
            return .item(.failed(id: id, .unreadable, message: message))
        }
    }

    /// The earlier root, if any, that a folder below another root is.
    private func root(at path: [UInt8]) -> InputRoot? {
        guard nextRoot > 1, let status = try? FileSystem.status(of: path, following: false) else {
            return nil
        }
        return roots[..<(nextRoot - 1)].first { $0.status.identity == status.identity }
    }

    /// Whether a file was among the roots before the one that is walked.
    private func isGivenBefore(_ path: [UInt8]) -> Bool {
        guard !givenFiles.isEmpty, let status = try? FileSystem.status(of: path, following: false)
        else { return false }
        return givenFiles.contains(status.identity)
    }

    private func identifier(_ name: ArraySlice<UInt8>) -> [UInt8] {
        let relative = Array((trail + [name]).joined(separator: [UInt8(ascii: "/")]))
        guard let root else { return relative }
        return names.name(of: relative, in: root)
    }

    private func failed(_ id: [UInt8], _ message: String) -> Find {
        .item(.failed(id: DocumentID(path: id), .unreadable, message: message))
    }

    private func skippedHidden(_ id: [UInt8], _ kind: FileSystem.Kind) -> Find {
        .item(
            .skipped(
                id: DocumentID(path: id),
                .hidden,
                message: "it is a hidden \(kind == .folder ? "folder" : "file"): its name begins "
                    + "with a dot"
            )
        )
    }

    private func skipped(_ id: [UInt8], _ message: String) -> Find {
        .item(.skipped(id: DocumentID(path: id), .notRegularFile, message: message))
    }
}
