/// The version of the tool, as `--version`, reports and the ledger give it.
public enum ToolVersion {
    /// The version by semantic versioning.
    public static let current = "0.1.0"
}
