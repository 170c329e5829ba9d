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

    private struct Root {
        var path: [UInt8]
        /// What stands in front of the ids of this root's documents.
        var prefix: [UInt8]
        var status: FileSystem.Status
        var real: [UInt8]
        var isStandardInput = false
    }

    private let include: IncludeRules
    private let exclude: [String]
    private var roots: [Root] = []
    private var nextRoot = 0
    private var folders: [Folder] = []
    /// The names of the open folders below the root.
    private var trail: [ArraySlice<UInt8>] = []
    private var root: Root?

    /// A finder at the start of the input.
    ///
    /// - Throws: An `IngestError` for a path that does not exist or is neither file nor folder.
    init(paths: [String], options: IngestOptions) throws(IngestError) {
        try options.validate()
        include = IncludeRules(options.include)
        exclude = options.exclude
        for path in paths {
            roots.append(try Self.root(path, isOnly: paths.count == 1))
        }
    }

    private static func root(_ path: String, isOnly: Bool) throws(IngestError) -> Root {
        let bytes = Array(path.utf8)
        if path == "-" {
            return Root(
                path: bytes,
                prefix: bytes,
                status: .unknown,
                real: bytes,
                isStandardInput: true
            )
        }
        guard !bytes.isEmpty, !bytes.contains(0) else {
            throw IngestError(code: .notFound, subject: "\"\"", reason: "an empty path was given")
        }
        let status: FileSystem.Status
        let real: [UInt8]
        do {
            status = try FileSystem.status(of: bytes, following: true)
            real = try FileSystem.realPath(bytes)
        } catch {
            let isMissing = error.code == 2 || error.code == 20
            throw IngestError(
                code: isMissing ? .notFound : .unreadable,
                subject: path,
                reason: isMissing
                    ? Self.reason(forMissing: path) : "it cannot be opened: \(error.message)"
            )
        }
        var prefix = bytes
        switch status.kind {
        case .folder:
            while prefix.count > 1, prefix.last == UInt8(ascii: "/") { prefix.removeLast() }
            if isOnly { prefix = [] }
            try probe(path, "folder")
        case .file:
            try probe(path, "file")
            if isOnly { prefix = Array(bytes.split(separator: UInt8(ascii: "/")).last ?? []) }
        case .link, .other:
            throw IngestError(
                code: .notAFile,
                subject: path,
                reason: "it is neither a file nor a folder; give a file, a folder, or - for "
                    + "JSON Lines on standard input"
            )
        }
        return Root(path: bytes, prefix: prefix, status: status, real: real)
    }

    /// Why nothing is found at a path, as far as the path tells.
    private static func reason(forMissing path: String) -> String {
        if path.contains("\u{FFFD}") {
            return "there is no such file or folder; a name that is not UTF-8 cannot be given, "
                + "but the folder that it is in can"
        }
        if path.contains(where: { "*?[".contains($0) }) {
            return "there is no such file or folder; give a folder, and the pattern in the "
                + "pipeline, as in input: {include: [\"*.txt\"]}"
        }
        return "there is no such file or folder"
    }

    /// What cannot be opened is found out before anything is read.
    private static func probe(_ path: String, _ kind: String) throws(IngestError) {
        do {
            let descriptor = try FileSystem.open(Array(path.utf8), following: true)
            FileSystem.close(descriptor)
        } catch {
            throw IngestError(
                code: .unreadable,
                subject: path,
                reason: "the \(kind) cannot be opened: \(error.message)"
            )
        }
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

    private mutating func enter(_ root: Root) -> Find? {
        let id = DocumentID(path: root.prefix.isEmpty ? root.path : root.prefix)
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
            return .file(FileToRead(path: root.path, id: root.prefix, isGiven: true))
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
        guard name.first != UInt8(ascii: ".") else { return nil }
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
                let file = path + [UInt8(ascii: "/")] + Array(IgnoreRules.fileName.utf8)
                let content = FileContent.read(file, upTo: 1 << 20, following: false)
                rules.add(IgnoreRules.patterns(of: content.bytes ?? []), depth: trail.count)
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
    private func root(at path: [UInt8]) -> Root? {
        guard nextRoot > 1, let status = try? FileSystem.status(of: path, following: false) else {
            return nil
        }
        return roots[..<(nextRoot - 1)].first { $0.status.identity == status.identity }
    }

    private func identifier(_ name: ArraySlice<UInt8>) -> [UInt8] {
        var id = root?.prefix ?? []
        for part in trail + [name] {
            if !id.isEmpty, id.last != UInt8(ascii: "/") { id.append(UInt8(ascii: "/")) }
            id.append(contentsOf: part)
        }
        return id
    }

    private func failed(_ id: [UInt8], _ message: String) -> Find {
        .item(.failed(id: DocumentID(path: id), .unreadable, message: message))
    }

    private func skipped(_ id: [UInt8], _ message: String) -> Find {
        .item(.skipped(id: DocumentID(path: id), .notRegularFile, message: message))
    }
}
