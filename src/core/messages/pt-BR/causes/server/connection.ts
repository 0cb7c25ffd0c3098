import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { connection as signatures } from "../../../../diagnosis/signatures/server/connection.ts";

export const connection: WordsOf<typeof signatures> = {
  "server-connection-refused": {
    title: "Nenhum servidor responde neste endereço",
    cause:
      "Nada escuta ali: o servidor não foi iniciado, usa outra porta, ou roda em outro computador. Dentro do Docker e do WSL, localhost é o próprio contêiner.",
    do: 'Inicie o servidor e compare a porta. Do Docker use host.docker.internal (no Linux com --add-host=host.docker.internal:host-gateway) e deixe o servidor escutar em 0.0.0.0; do WSL use o endereço do computador Windows e ligue "Serve on Local Network".',
  },
  "server-unreachable": {
    title: "O computador do servidor não responde",
    cause:
      "O firewall dele descarta o pedido, ele está suspenso ou já tem outro endereço, ou os dois computadores estão em redes separadas (Wi-Fi de visitantes, VPN).",
    do: "Naquele computador, deixe o servidor escutar em 0.0.0.0 e libere a porta no firewall para redes privadas. Depois abra http://ENDEREÇO:PORTA/v1/models num navegador neste aqui.",
  },
  "server-name-unknown": {
    title: "O nome do servidor não é conhecido dentro do contêiner",
    cause:
      "No Linux, host.docker.internal só existe quando é pedido, e o nome de outro contêiner só é conhecido na mesma rede do Docker.",
    do: "No Linux, inicie o contêiner com --add-host=host.docker.internal:host-gateway; ponha contêineres que falam entre si na mesma rede (um só arquivo compose basta) e use o nome do serviço.",
  },
};
