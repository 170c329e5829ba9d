import Glibc
import TestSupport
import Testing

@testable import AnalysisEngine

/// Small files that are read whole and replaced whole.
@Suite struct StateFileTests {
    private func text(_ path: String) throws -> String? {
        try StateFile.read(path).map { String(decoding: $0, as: UTF8.self) }
    }

    private func failure(_ body: () throws -> Void) -> String? {
        #expect(throws: StateFile.Failure.self, performing: body)?.message
    }

    @Test func `A file is made once, and replaced as often as one likes`() throws {
        let folder = TemporaryFolder()
        let path = folder.path(of: "state")
        #expect(try text(path) == nil)
        #expect(try StateFile.make(path, with: Array("one".utf8), by: "me"))
        #expect(try text(path) == "one")
        #expect(try !StateFile.make(path, with: Array("two".utf8), by: "me"))
        #expect(try text(path) == "one")
        try StateFile.replace(path, with: Array("three".utf8), by: "me")
        #expect(try text(path) == "three")
        // Nothing is left of the way there.
        #expect(try text(path + ".me") == nil)
        try StateFile.move(path, to: folder.path(of: "moved"))
        #expect(try text(path) == nil)
        #expect(try text(folder.path(of: "moved")) == "three")
    }

    @Test func `Of a large file what fits is read`() throws {
        let folder = TemporaryFolder()
        let path = folder.write("large", [UInt8](repeating: 0x61, count: 70_000))
        #expect(try StateFile.read(path)?.count == 65_536)
        let exact = folder.write("exact", [UInt8](repeating: 0x61, count: 65_536))
        #expect(try StateFile.read(exact)?.count == 65_536)
        #expect(try StateFile.read(folder.write("none", "")) == [])
    }

    @Test func `What cannot be done is said with the path and the reason`() throws {
        let folder = TemporaryFolder()
        folder.write("a/file", "x")
        let (file, missing) = (folder.path(of: "a"), folder.path(of: "no/state"))
        #expect(failure { _ = try StateFile.read(file) } == "cannot read \(file): Is a directory")
        #expect(
            failure { try StateFile.replace(missing, with: [], by: "t") }
                == "cannot write \(missing).t: No such file or directory"
        )
        #expect(
            failure { try StateFile.move(folder.path(of: "none"), to: missing) }
                == "cannot replace \(missing): No such file or directory"
        )
        let link = folder.path(of: "link")
        #expect(symlink(folder.path(of: "a/file"), link) == 0)
        #expect(
            failure { _ = try StateFile.read(link) }
                == "cannot read \(link): Too many levels of symbolic links"
        )
    }

    @Test(arguments: [0, 1, 1 << 20, (1 << 20) + 1])
    func `A copy is as long as the file`(size: Int) throws {
        let folder = TemporaryFolder()
        let source = folder.write("source", (0..<size).map { UInt8(truncatingIfNeeded: $0 * 7) })
        let target = folder.path(of: "target")
        #expect(try StateFile.copy(source, to: target))
        #expect(try StateFile.read(target) == StateFile.read(source))
        var status = stat()
        #expect(stat(target, &status) == 0 && status.st_size == size)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(try !StateFile.copy(folder.path(of: "none"), to: target))
        let nowhere = folder.path(of: "no/target")
        #expect(
            failure { try StateFile.copy(source, to: nowhere) }
                == "cannot write \(nowhere): No such file or directory"
        )
    }
}
