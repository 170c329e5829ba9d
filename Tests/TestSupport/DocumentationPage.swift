import SystemPackage

/// The examples of a module's documentation page, which a test compiles and runs.
public enum DocumentationPage {
    /// The lines of code on the page of a module that a test file does not hold.
    ///
    /// - Parameters:
    ///   - module: The module; its page has its name.
    ///   - test: The test file, by default the one that asks.
    /// - Returns: The lines, without indents; `nil` where the page has no code or a file is missing.
    public static func linesNotCompiled(
        of module: String,
        in test: String = #filePath
    ) -> [Substring]? {
        let page = TestPaths.package.appending("Sources/\(module)/\(module).docc/\(module).md")
        guard let text = TextFile.read(page), let source = TextFile.read(FilePath(test)) else {
            return nil
        }
        let compiled = Set(lines(of: source[...]))
        var code: [Substring] = []
        var isCode = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isCode = line == "```swift"
            } else if isCode {
                code += lines(of: line)
            }
        }
        return code.isEmpty ? nil : code.filter { !compiled.contains($0) }
    }

    private static func lines(of text: Substring) -> [Substring] {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    }
}
