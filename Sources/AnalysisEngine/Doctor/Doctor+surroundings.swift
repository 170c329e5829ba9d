internal import AnalysisCore
internal import Glibc
internal import HTTPTransport
internal import Reporting
internal import RunLedger

extension Doctor {
    /// The ledger of the working directory: whether it can be read, and is sound.
    var ledgerFile: DoctorFinding {
        get async {
            let subject = "ledger"
            let reader: LedgerReader
            do throws(LedgerError) {
                reader = try LedgerReader(path: ledger)
            } catch {
                guard error.code == .notFound else {
                    return DoctorFinding(subject, .problem, error.message)
                }
                return DoctorFinding(subject, .absent, "there is no \(ledger) yet; a run makes it")
            }
            defer { reader.close() }
            do throws(LedgerError) {
                let problems = try await reader.problems()
                guard problems.isEmpty else {
                    return DoctorFinding(
                        subject,
                        .problem,
                        "\(ledger) is damaged: \(problems.prefix(3).joined(separator: "; "))",
                        advice: "keep a copy, and start a new one with --ledger FILE"
                    )
                }
                let runs = try await reader.runs().count
                let list = "\(Figure.text(runs)) \(runs == 1 ? "run" : "runs")"
                return DoctorFinding(subject, .fine, "\(ledger) is sound and holds \(list)")
            } catch {
                return DoctorFinding(subject, .problem, error.message)
            }
        }
    }

    /// The proxy that requests to other hosts go through.
    var proxy: DoctorFinding {
        let subject = "proxy"
        let found = ["HTTPS_PROXY", "https_proxy"].lazy
            .compactMap { name in variable(name).map { (name, $0) } }.first
        guard let (name, text) = found else {
            return DoctorFinding(subject, .absent, "HTTPS_PROXY is not set")
        }
        guard let proxy = HTTPProxy(text) else {
            return DoctorFinding(
                subject,
                .problem,
                "\(name) is no address of a proxy that can be used",
                advice: "write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT"
            )
        }
        let login = proxy.credentials == nil ? "" : ", with a user name"
        return DoctorFinding(
            subject,
            .fine,
            "\(name): other hosts are reached through \(proxy.host):\(proxy.port)\(login)"
        )
    }

    /// Certificates to trust beside those of the system.
    var certificates: DoctorFinding {
        let subject = "certificates"
        guard let file = variable("SSL_CERT_FILE") else {
            return DoctorFinding(subject, .absent, "SSL_CERT_FILE is not set: those of the system")
        }
        guard access(file, R_OK) == 0 else {
            return DoctorFinding(
                subject,
                .problem,
                "SSL_CERT_FILE names \(file), which cannot be read: \(Self.systemError)",
                advice: "name a readable PEM file, or unset it"
            )
        }
        return DoctorFinding(subject, .fine, "those of the system and of \(file)")
    }

    /// The CI system that is told about failures.
    var continuousIntegration: DoctorFinding {
        let subject = "CI"
        let plan = Annotations.auto.plan(environment: environment)
        var seen: [String] = []
        if plan.standardError != nil { seen.append("GitHub: annotations on standard error") }
        if let path = plan.codeQuality { seen.append("GitLab: \(path) in the working directory") }
        if let path = plan.stepSummary {
            // A file that is not there yet can be made where its folder can be written to.
            let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            let place = folder.isEmpty ? "." : folder.joined(separator: "/") + "/"
            guard access(access(path, F_OK) == 0 ? path : place, W_OK) == 0 else {
                return DoctorFinding(
                    subject,
                    .warning,
                    "GITHUB_STEP_SUMMARY names \(path), which cannot be written: "
                        + Self.systemError
                )
            }
            seen.append("the step's summary in \(path)")
        }
        guard seen.isEmpty else {
            return DoctorFinding(subject, .fine, seen.joined(separator: "; "))
        }
        guard variable("CI") == nil else {
            return DoctorFinding(
                subject,
                .absent,
                "CI is set, but it is neither GitHub nor GitLab",
                advice: "write a report that it reads, as in --output junit.xml"
            )
        }
        return DoctorFinding(subject, .absent, "none is seen")
    }
}
