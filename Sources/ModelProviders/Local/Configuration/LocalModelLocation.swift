/// Where local models lie, or shall lie: the one place that knows the layout.
///
/// ```
/// DIRECTORY/model/                                     a Python virtual environment
/// DIRECTORY/model/analyze-server.py                    takes the flags of llama-server
/// DIRECTORY/model/SmolLM2-135M-Instruct.Q4_1.gguf
/// DIRECTORY/model/installed                            written last, names the versions
/// DIRECTORY/models/NAME/FILE.gguf                      a further model, and with .part while it comes
/// DIRECTORY/models/NAME/installed                      written last, names the digest
/// ```
public struct LocalModelLocation: Sendable, Hashable {
    /// The folder that holds what the tool installs for its user.
    public var directory: String

    /// A location in a given folder.
    public init(directory: String) {
        self.directory = directory
    }

    /// The location that an environment names: `ANALYZE_DATA_DIR`, or else `analyze` in
    /// `XDG_DATA_HOME`, or else `.local/share/analyze` in `HOME`; `nil` without any of them.
    ///
    /// - Parameter environment: The variables; empty ones count as missing.
    public init?(environment: [String: String]) {
        func variable(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        if let directory = variable("ANALYZE_DATA_DIR") {
            self.init(directory: directory)
        } else if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
            self.init(directory: "\(data)/analyze")
        } else if let home = variable("HOME") {
            self.init(directory: "\(home)/.local/share/analyze")
        } else {
            return nil
        }
    }

    /// Whether exactly what this version of the tool needs is installed there, in full.
    public var isInstalled: Bool {
        let files = files
        return FileAccess.text(of: files.marker) == PinnedInstallation.marker
            && FileAccess.isReadable(files.model)
            && FileAccess.isReadable(files.serverScript)
    }

    /// The installed files.
    var files: Files { Files(directory: "\(directory)/model") }
    /// The files of an installation that is under way.
    var partialFiles: Files { Files(directory: "\(directory)/model.partial") }

    /// Whether a model is installed there, in full.
    ///
    /// - Parameter model: The model; none is of use without the server.
    /// - Returns: Whether all of it is there, by its marker.
    public func isInstalled(_ model: LocalModel) -> Bool {
        guard !model.isBase else { return isInstalled }
        let files = files(of: model)
        return FileAccess.text(of: files.marker) == files.mark && FileAccess.isReadable(files.model)
    }

    /// The files of a model that is not the default.
    func files(of model: LocalModel) -> ModelFiles {
        ModelFiles(directory: "\(directory)/models/\(model.name)", of: model)
    }

    /// The files of one model.
    struct ModelFiles: Sendable, Hashable {
        /// The folder that holds all of it.
        let directory: String
        /// The model.
        let model: String
        /// What is written last.
        let marker: String
        /// What stands in it.
        let mark: String
        /// What has come of the model so far.
        let partial: String
        /// How many of its packages that holds, and how many bytes.
        let progress: String

        fileprivate init(directory: String, of model: LocalModel) {
            self.directory = directory
            self.model = "\(directory)/\(model.fileName)"
            marker = "\(directory)/installed"
            mark = "\(model.fileName) sha256 \(model.digest)\n"
            partial = self.model + ".part"
            progress = "\(directory)/progress"
        }
    }

    /// The files of one installation.
    struct Files: Sendable, Hashable {
        /// The virtual environment, which holds all of it.
        var directory: String

        /// Its Python.
        var python: String { "\(directory)/bin/python3" }
        /// The server.
        var serverScript: String { "\(directory)/analyze-server.py" }
        /// The model.
        var model: String { "\(directory)/\(PinnedInstallation.fileName)" }
        /// What is written last.
        var marker: String { "\(directory)/installed" }
    }
}
