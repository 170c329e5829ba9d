import Foundation

/// Python with the packages of `scripts/test-python`: other people's readers to compare with.
enum Python {
    private static let interpreter = Fixtures.path(".build/python/bin/python")

    /// Whether `scripts/test-python` has run; CI runs it, so that nothing is left out there.
    static let isThere =
        FileManager.default.isExecutableFile(atPath: interpreter)
        || ProcessInfo.processInfo.environment["CI"] != nil

    /// What a program prints.
    static func output(of program: String, input: Data) throws -> Data {
        let files = try FileManager.default.url(
            for: .itemReplacementDirectory,
            in: .userDomainMask,
            appropriateFor: URL(filePath: Fixtures.path(".build")),
            create: true
        )
        defer { try? FileManager.default.removeItem(at: files) }
        let inputFile = files.appending(path: "input")
        try input.write(to: inputFile)
        let process = Process()
        process.executableURL = URL(filePath: interpreter)
        process.arguments = ["-c", program]
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        struct Failure: Error { var status: Int32 }
        guard process.terminationStatus == 0 else {
            throw Failure(status: process.terminationStatus)
        }
        return data
    }
}
