import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { transfer as signatures } from "../../../../diagnosis/signatures/download/transfer.ts";

export const transfer: WordsOf<typeof signatures> = {
  "hf-read-timeout": {
    title: "O servidor silenciou no meio do download",
    cause:
      "A conexão existe, mas nenhum dado chegou por mais tempo do que o programa espera: linha sobrecarregada, um filtro que examina o arquivo antes, ou um servidor parado.",
    do: "Rode o mesmo comando de novo. Nas ferramentas Python, HF_HUB_DOWNLOAD_TIMEOUT=60 faz esperar mais.",
  },
  "connection-dropped": {
    title: "A conexão foi cortada antes de tudo chegar",
    cause:
      "O Wi-Fi, uma VPN, um proxy com limite de tamanho ou o próprio servidor encerrou a transferência no meio. Muitas ferramentas recomeçam então do zero.",
    do: "Rode o mesmo comando de novo, se possível por cabo ou sem VPN. O phi4-setup guarda o que chegou e continua dali.",
  },
  "hf-416": {
    title: "Um arquivo pela metade não corresponde ao que o servidor tem",
    cause:
      "O programa quis continuar depois do fim do arquivo: o arquivo parcial já está completo, ou é de outra versão.",
    do: "Remova o arquivo terminado em .incomplete ou .part na pasta do modelo e comece de novo.",
  },
  "hf-retrying": {
    title: "Um pedido ao Hub falhou e foi tentado de novo",
    cause:
      "Falhas isoladas são normais e quase sempre se resolvem sozinhas; se o download terminou em erro, a última linha diz mais.",
    do: "Veja as linhas abaixo. Se isso se repete até o fim, verifique a conexão com huggingface.co.",
  },
  "hf-consistency": {
    title: "O arquivo baixado tem o tamanho errado",
    cause:
      "A conexão foi cortada, o disco encheu, ou um proxy enviou uma página de erro no lugar: nesse caso o tamanho é menor que um kilobyte. Dois downloads no mesmo arquivo também causam isso.",
    do: "Remova o arquivo e baixe de novo, um programa por vez; confira antes o espaço livre.",
  },
  "download-not-written": {
    title: "Os dados baixados não puderam ser gravados",
    cause:
      "O disco está cheio, a pasta não existe ou não pode ser escrita, ou o programa que receberia os dados terminou.",
    do: "Confira o espaço livre e se a pasta existe e é sua, e comece de novo.",
  },
};
