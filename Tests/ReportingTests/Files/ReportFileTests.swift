import FoundationEssentials
import Glibc
import Reporting
import Testing

/// Serialized: one test changes the process's umask.
@Suite(.serialized) struct ReportFileTests {
    @Test("a report stands when it is committed, and nothing else stays behind")
    func commit() throws {
        try withFolder { folder in
            let file = try ReportFile.open(folder + "/report.csv")
            try file.write(Array("a".utf8))
            try file.write(Array("b".utf8))
            #expect(try !contents(of: folder).contains("report.csv"))
            try file.commit()
            #expect(try contents(of: folder) == ["report.csv"])
            #expect(try text(at: folder + "/report.csv") == "ab")
        }
    }

    @Test("a report that is not committed leaves the old one as it was")
    func abandoned() throws {
        try withFolder { folder in
            try Data("old".utf8).write(to: URL(filePath: folder + "/report.csv"))
            do {
                let file = try ReportFile.open(folder + "/report.csv")
                try file.write(Array("new".utf8))
            }
            #expect(try contents(of: folder) == ["report.csv"])
            #expect(try text(at: folder + "/report.csv") == "old")
        }
    }

    @Test("a new report has the mode of any new file, a replaced one keeps its own")
    func mode() throws {
        try withFolder { folder in
            let old = umask(0o027)
            defer { umask(old) }
            try ReportFile.open(folder + "/new").commit()
            #expect(mode(of: folder + "/new") == 0o640)
            chmod(folder + "/new", 0o604)
            try ReportFile.open(folder + "/new").commit()
            #expect(mode(of: folder + "/new") == 0o604)
        }
    }

    @Test("a symbolic link stays, and what it points at is replaced")
    func link() throws {
        try withFolder { folder in
            try Data("old".utf8).write(to: URL(filePath: folder + "/target"))
            #expect(symlink("target", folder + "/link") == 0)
            let file = try ReportFile.open(folder + "/link")
            try file.write(Array("new".utf8))
            try file.commit()
            #expect(try text(at: folder + "/target") == "new")
            #expect(try contents(of: folder) == ["link", "target"])
        }
    }

    @Test("a name of 255 bytes works")
    func longName() throws {
        try withFolder { folder in
            for name in [String(repeating: "x", count: 255), String(repeating: "😀", count: 63)] {
                try ReportFile.open(folder + "/" + name).commit()
                #expect(try contents(of: folder).contains(name))
            }
        }
    }

    @Test("a place that cannot be written to is found out at once")
    func notWritable() throws {
        try withFolder { folder in
            #expect(
                message { try ReportFile.open(folder).commit() } == """
                    the report \(folder) cannot be written: it is a folder
                    """
            )
            #expect(
                message { try ReportFile.open(folder + "/no/report").commit() } == """
                    the report \(folder)/no/report cannot be written: there is no folder \
                    \(folder)/no
                    """
            )
        }
    }

    @Test("a device is written to directly, and a full one is an error")
    func device() throws {
        let file = try ReportFile.open("/dev/null")
        try file.write([1])
        try file.commit()
        #expect(
            message {
                let file = try ReportFile.open("/dev/full")
                try file.write([1])
                try file.commit()
            } == "writing /dev/full failed: No space left on device"
        )
    }

    @Test("a reader that went away is told apart from a failure")
    func closed() throws {
        signal(SIGPIPE, SIG_IGN)
        var descriptors: [Int32] = [0, 0]
        #expect(pipe(&descriptors) == 0)
        close(descriptors[0])
        defer { close(descriptors[1]) }
        let error = #expect(throws: ReportError.self) {
            try FileOutput.write([1], to: descriptors[1], name: "standard output")
        }
        #expect(error?.code == .closed)
    }

    private func message(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path(percentEncoded: false))
    }

    private func contents(of folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func text(at path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }

    private func mode(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }
}
