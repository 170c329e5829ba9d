internal import AnalysisCore
internal import FoundationEssentials
internal import Glibc
internal import Markup
internal import ModelProviders
internal import RunLedger
internal import YAML

extension Doctor {
    /// The tool and what it runs on.
    var machine: DoctorFinding {
        let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let memory = max(0, sysconf(Int32(_SC_PHYS_PAGES))) * max(0, sysconf(Int32(_SC_PAGESIZE)))
        let words = """
            \(ToolVersion.current) on \(Self.system), \(processors) \
            \(processors == 1 ? "processor" : "processors"), \(Self.gigabytes(memory)) of memory
            """
        return DoctorFinding("analyze", .fine, words)
    }

    /// The libraries of the system that this process runs with.
    var libraries: DoctorFinding {
        let isTested = MarkupLibrary.isTested
        return DoctorFinding(
            "libraries",
            isTested ? .fine : .warning,
            """
            libxml2 \(MarkupLibrary.version) (\(isTested ? "tested" : "not tested")), \
            libyaml \(YAMLLibrary.version), SQLite \(LedgerLibrary.version), libuchardet
            """,
            advice: isTested
                ? nil
                : "HTML and XML were tested with libxml2 "
                    + MarkupLibrary.testedVersions.joined(separator: " and ")
                    + "; in the tool's source, scripts/test-portability runs those tests here"
        )
    }

    /// The folder of what the tool installs for its user.
    var dataFolder: DoctorFinding {
        let subject = "data folder"
        guard let folder = dataLocation?.directory else {
            return DoctorFinding(
                subject,
                .warning,
                "there is none: neither HOME nor XDG_DATA_HOME is set",
                advice: "name one in ANALYZE_DATA_DIR"
            )
        }
        guard access(folder, F_OK) == 0 else {
            return DoctorFinding(subject, .absent, "\(folder) is not there yet")
        }
        guard access(folder, W_OK | X_OK) == 0 else {
            return DoctorFinding(
                subject,
                .warning,
                "\(folder) cannot be written: \(Self.systemError)",
                advice: "change its permissions, or name another in ANALYZE_DATA_DIR"
            )
        }
        var space = statvfs()
        guard statvfs(folder, &space) == 0 else { return DoctorFinding(subject, .fine, folder) }
        let free = Int(space.f_bavail) * Int(space.f_frsize)
        return DoctorFinding(subject, .fine, "\(folder), \(Self.gigabytes(free)) free")
    }

    /// The name of the system, and the processor that it runs on.
    private static var system: String {
        var names = utsname()
        uname(&names)
        let machine = withUnsafeBytes(of: &names.machine) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        let file = (try? Data(contentsOf: URL(filePath: "/etc/os-release"))) ?? Data()
        let name = String(decoding: file, as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix("PRETTY_NAME=") }
            .map { $0.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" } }
        return "\(name ?? "Linux") (\(machine))"
    }

    private static func gigabytes(_ bytes: Int) -> String {
        "\(Figure.number((Double(bytes) / 1e8).rounded() / 10)) GB"
    }
}
