#if AsyncHTTPClient && Hummingbird
    import NIOSSL

    /// A certificate for `localhost` that signs itself and is valid until 2125, with its key. Only tests use it.
    enum TestCertificate {
        static var server: TLSConfiguration {
            get throws {
                let certificate = try NIOSSLCertificate(bytes: Array(pem.utf8), format: .pem)
                let privateKey = try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)
                var configuration = TLSConfiguration.makeServerConfiguration(
                    certificateChain: [.certificate(certificate)], privateKey: .privateKey(privateKey))
                configuration.applicationProtocols = ["h2", "http/1.1"]
                return configuration
            }
        }

        static var client: TLSConfiguration {
            get throws {
                var configuration = TLSConfiguration.makeClientConfiguration()
                configuration.trustRoots = .certificates([try NIOSSLCertificate(bytes: Array(pem.utf8), format: .pem)])
                return configuration
            }
        }

        private static let pem = """
            -----BEGIN CERTIFICATE-----
            MIIBSjCB8aADAgECAgEBMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCWxvY2FsaG9z
            dDAgFw0yNTAxMDEwMDAwMDBaGA8yMTI1MDEwMTAwMDAwMFowFDESMBAGA1UEAwwJ
            bG9jYWxob3N0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEeRF36JApLrAgXgdB
            walQNrS7407n5Vkz5Tx48OzARIIfBBDo+GE9lLEJiAkTOzJX4+O+OFbglG5eViXA
            Kjr15KMyMDAwGgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMBIGA1UdEwEB/wQI
            MAYBAf8CAQAwCgYIKoZIzj0EAwIDSAAwRQIgMq2D4/ce35NvXZ0mtDf/Q6getiPZ
            i1hw2TnpyQlWF5wCIQCqDvqyNJoLHq+or6EMbSOeTTBE2xeemwsItm4L0mB7Sg==
            -----END CERTIFICATE-----
            """

        private static let key = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwUFDOQfO7osv/JC3
            oLeExErugL/zq81Z/v2QWE1Ab0ChRANCAAR5EXfokCkusCBeB0HBqVA2tLvjTufl
            WTPlPHjw7MBEgh8EEOj4YT2UsQmICRM7Mlfj4744VuCUbl5WJcAqOvXk
            -----END PRIVATE KEY-----
            """
    }
#endif
