import Glibc

/// A file system in memory of a given size, which a test can fill or make read-only.
final class SmallDisk {
    let folder: TemporaryFolder
    var ledger: String { folder.ledger }

    /// Only root may mount, and not in every container.
    static let isAvailable: Bool = {
        guard geteuid() == 0 else { return false }
        return (try? SmallDisk(bytes: 65536)) != nil
    }()

    init(bytes: Int) throws {
        folder = try TemporaryFolder()
        let status = try ChildProcess.run(
            "/usr/bin/mount",
            "-t",
            "tmpfs",
            "-o",
            "size=\(bytes)",
            "tmpfs",
            folder.path
        )
        guard status == 0 else { throw TemporaryFolder.Failure(code: EPERM) }
    }

    deinit {
        _ = try? ChildProcess.run("/usr/bin/umount", "-l", folder.path)
    }

    func makeReadOnly() throws {
        let status = try ChildProcess.run(
            "/usr/bin/mount",
            "-o",
            "remount,ro",
            folder.path
        )
        guard status == 0 else { throw TemporaryFolder.Failure(code: EBUSY) }
    }
}
