extension LocalConfiguration {
    /// What decides the answers of a model.
    ///
    /// The digest of a file takes about a second for a gigabyte; it is computed once, and kept with
    /// what tells that the file is still the same.
    ///
    /// - Parameter name: The name after `local/`.
    /// - Returns: `nil` where the file or the program cannot be read.
    public func identity(ofModel name: String) -> LocalModelIdentity? {
        let digests = FileDigests(store: location.map { "\($0.directory)/digests" })
        let (file, digest): (String, String?)
        if let path = try? modelFile(named: name) {
            file = path.split(separator: "/").last.map(String.init) ?? path
            digest = digests.digest(of: path)
        } else if let known = LocalModel(named: name), model == nil {
            // Not installed, and pinned: what an earlier run has answered is still known.
            (file, digest) = (known.fileName, known.digest)
        } else {
            return nil
        }
        guard let digest, let program = program(digests) else { return nil }
        return LocalModelIdentity(file: file, digest: digest, server: program)
    }

    /// The server: its package and version where it is the installed one, else its digest.
    private func program(_ digests: FileDigests) -> String? {
        guard let server else {
            return "\(PinnedInstallation.server.name) \(PinnedInstallation.server.version)"
        }
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        let path =
            server.contains("/")
            ? server
            : folders.map { "\($0)/\(server)" }.first { FileAccess.isExecutable($0) }
        return path.flatMap { digests.digest(of: $0) }
            .map { "llama-server sha256:\($0.prefix(12))" }
    }
}
