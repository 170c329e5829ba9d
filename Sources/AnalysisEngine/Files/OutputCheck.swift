internal import DocumentIngest
internal import Glibc

/// Finds out that nothing which a run writes takes the place of what it reads: the user's files
/// would be gone, or be sent to the model by the next run.
struct OutputCheck {
    private let coverage: InputCoverage
    /// What is read beside documents.
    private let reads: [OutputFile]

    /// A check.
    ///
    /// - Parameters:
    ///   - paths: The files and folders that are read as documents.
    ///   - ingest: How they are read.
    ///   - reads: What else is read.
    init(paths: [String], ingest: IngestOptions, reads: [OutputFile] = []) {
        coverage = InputCoverage(paths: paths, options: ingest)
        self.reads = reads
    }

    /// Checks files before anything is written.
    ///
    /// - Parameters:
    ///   - outputs: What is written.
    ///   - usesStandardOutput: Whether results go there; it may be a file too.
    /// - Throws: An `EngineError` with code `usage` that names the file and what it is.
    func check(_ outputs: [OutputFile], usesStandardOutput: Bool) throws(EngineError) {
        var written: [FilePlace: OutputFile] = [:]
        for output in outputs {
            try check(output)
            guard let place = FilePlace(output.path) else { continue }
            if let earlier = written.updateValue(output, forKey: place) {
                throw Self.refusal(
                    "\(output.path) is to be written twice, as \(earlier.role) and as "
                        + "\(output.role); give each a file of its own"
                )
            }
        }
        let descriptor = "/proc/self/fd/1"
        if usesStandardOutput, FilePlace.isRegularFile(descriptor) {
            try check(OutputFile(role: "standard output, the file", path: Self.target(descriptor)))
        }
    }

    private func check(_ output: OutputFile) throws(EngineError) {
        guard !output.path.isEmpty else {
            throw Self.refusal("\(output.role) has an empty name; name a file")
        }
        if let place = FilePlace(output.path),
            let read = reads.first(where: { FilePlace($0.path) == place })
        {
            throw Self.refusal(
                "\(output.words) would replace \(read.words), which is read; name another file"
            )
        }
        switch coverage.use(ofFileAt: output.path) {
        case nil: return
        case .ignoreRules:
            throw Self.refusal(
                "\(output.words) would replace the rules that say which files are left out; "
                    + "name another file"
            )
        case .document(let id) where FilePlace.isRegularFile(output.path):
            throw Self.refusal(
                "\(output.words) would replace the document \(id), which is read; "
                    + "name a file outside of the input"
            )
        case .document(let id):
            throw Self.refusal(
                "\(output.words) would be read as the document \(id) by the next run; name a file "
                    + "outside of the input, or leave it out with input.exclude"
            )
        }
    }

    private static func refusal(_ message: String) -> EngineError {
        EngineError(code: .usage, message: message + ". Nothing was sent.")
    }

    /// The path of the file behind a descriptor's entry.
    private static func target(_ entry: String) -> String {
        guard let resolved = realpath(entry, nil) else { return entry }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
